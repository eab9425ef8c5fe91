package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Source;
import io.tumen.corridor.Trade;
import io.tumen.feed.CorridorPackage;
import io.tumen.law.Act;
import io.tumen.law.Agreement;
import io.tumen.law.Article;
import io.tumen.law.Condition;
import io.tumen.law.CountryPermit;
import io.tumen.law.Law;
import io.tumen.law.OpenPoint;
import io.tumen.law.Permit;
import io.tumen.law.Regime;
import io.tumen.law.Role;
import io.tumen.law.UnreadList;
import io.tumen.operations.ActsView.ActView;
import io.tumen.operations.ActsView.AgreementView;
import io.tumen.operations.ActsView.ArticleView;
import io.tumen.operations.ActsView.ConditionView;
import io.tumen.operations.ActsView.PermitView;
import io.tumen.operations.ActsView.ProvinceView;
import io.tumen.operations.ActsView.RegimeView;
import io.tumen.operations.ActsView.SourceRef;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows the acts of a package.
final class ActsViews {
    private static final Comparator<Act> OLDEST_FIRST =
            Comparator.comparing((Act act) -> act.inForce().certain()).thenComparing(Act::id);

    private final Corridor corridor;
    private final Law law;

    ActsViews(CorridorPackage pack) {
        this.corridor = pack.corridor();
        this.law = pack.law();
    }

    ActsView view() {
        return new ActsView(
                law.regimes().stream().map(this::regime).toList(),
                law.agreements().stream().map(this::agreement).toList());
    }

    private AgreementView agreement(Agreement agreement) {
        return new AgreementView(
                agreement.id(),
                agreement.title(),
                agreement.parties(),
                agreement.places().stream().map(this::nameOf).sorted().toList(),
                agreement.uses().stream().sorted().map(Trade::toString).toList(),
                agreement.firstDay(),
                agreement.lastDay(),
                agreement.noticeMonths(),
                agreement.provenance().confidence().name(),
                sourceRef(agreement.provenance()));
    }

    private RegimeView regime(Regime regime) {
        List<Act> acts = regime.acts().stream().sorted(OLDEST_FIRST).toList();
        Map<String, Act> byId = acts.stream().collect(Collectors.toMap(Act::id, act -> act));
        List<ProvinceView> provinces = provinces(regime);
        var points = new PointViews(acts, this::sourceRef);
        return new RegimeView(
                regime.id(),
                regime.name(),
                provinces,
                acts.stream()
                        .map(act -> act(act, provinceOf(act, regime), frameOf(act, byId)))
                        .toList(),
                regime.openPoints().stream().map(points::viewOf).toList(),
                provinces.stream()
                        .flatMap(province -> new Openings(corridor, law, province.code())
                                        .of(acts.stream()
                                                .filter(act -> concerns(act, province, regime))
                                                .toList())
                                        .stream())
                        .toList());
    }

    /// Those with acts of their own, then the territory that other acts serve as a whole.
    private static List<ProvinceView> provinces(Regime regime) {
        Stream<ProvinceView> own = regime.subdivisions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ProvinceView(entry.getKey(), entry.getValue()));
        Stream<ProvinceView> whole = Stream.ofNullable(regime.territory())
                .map(territory -> new ProvinceView(regime.homeCountries().getFirst(), territory));
        return Stream.concat(own, whole).toList();
    }

    private static String provinceOf(Act act, Regime regime) {
        return act.subdivision() == null ? regime.homeCountries().getFirst() : act.subdivision();
    }

    private static boolean concerns(Act act, ProvinceView province, Regime regime) {
        return act.subdivision() == null || provinceOf(act, regime).equals(province.code());
    }

    private ActView act(Act act, String province, String frame) {
        return new ActView(
                act.id(),
                frame,
                act.addsTo(),
                province,
                act.authority(),
                act.title(),
                act.number(),
                act.signed(),
                act.inForce().earliest(),
                act.inForce().certain(),
                idOf(act.inForce().doubt()),
                act.articles().stream().map(Article::number).noneMatch(Objects::isNull),
                act.articles().stream().map(this::article).toList(),
                act.provenance().confidence().name(),
                sourceRef(act.provenance()));
    }

    private static String frameOf(Act act, Map<String, Act> byId) {
        Act base = act.addsTo() == null ? null : byId.get(act.addsTo());
        return base == null ? act.id() : frameOf(base, byId);
    }

    private ArticleView article(Article article) {
        return new ArticleView(
                article.number(),
                article.says(),
                Stream.concat(
                                article.permits().stream().map(this::permit),
                                article.countryPermits().stream().map(ActsViews::permit))
                        .toList(),
                article.unread().stream().map(this::unread).toList(),
                article.conditions().stream().map(ActsViews::condition).toList(),
                idOf(article.doubt()),
                article.provenance().confidence().name(),
                sourceRef(article.provenance()));
    }

    private PermitView permit(Permit permit) {
        return new PermitView(
                word(permit.role()),
                permit.place().value(),
                nameOf(permit.place()),
                permit.caveats().stream().map(OpenPoint::id).toList());
    }

    private static PermitView permit(CountryPermit permit) {
        return new PermitView(
                word(permit.role()),
                permit.country(),
                anyIn(permit.country()),
                permit.caveats().stream().map(OpenPoint::id).toList());
    }

    static String anyIn(String country) {
        return "any place in " + country;
    }

    private String unread(UnreadList list) {
        String except = list.except().stream().map(this::nameOf).sorted().collect(Collectors.joining(", "));
        return "Its list for " + word(list.role()) + " was not read and may name any"
                + (except.isEmpty() ? "" : " but " + except) + ".";
    }

    private static ConditionView condition(Condition condition) {
        return new ConditionView(condition.requirement().sentence(), idOf(condition.unclear()));
    }

    private SourceRef sourceRef(Provenance provenance) {
        Source source = corridor.sourceFor(provenance.source());
        return new SourceRef(source.id().value(), source.title(), source.url());
    }

    private String nameOf(PlaceId place) {
        return corridor.placeFor(place).nameEn();
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String idOf(@Nullable OpenPoint point) {
        return point == null ? null : point.id();
    }
}
