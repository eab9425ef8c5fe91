package io.tumen.law;

import io.tumen.corridor.Provenance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The law written out in one way only, line by line, so that the same rules always have the same hash: regimes, acts
/// and open points by id, articles in their own order, permits by role and place. Every value stands in quotes with
/// quotes, backslashes and line breaks escaped, so that no two laws have the same text.
final class CanonicalText {
    private final StringBuilder text = new StringBuilder("tumen-law-3\n");

    CanonicalText(List<Regime> regimes, List<Agreement> agreements, Screening screening) {
        sorted(regimes, Comparator.comparing(Regime::id)).forEach(this::write);
        sorted(agreements, Comparator.comparing(Agreement::id)).forEach(this::write);
        screening.entries().forEach(this::write);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    String sha256() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void write(Regime regime) {
        List<String> home = sorted(regime.homeCountries(), Comparator.naturalOrder());
        line(
                "regime",
                regime.id(),
                regime.name(),
                regime.journey(),
                home,
                regime.supervisionCode(),
                regime.territory());
        sorted(regime.subdivisions().entrySet(), Map.Entry.comparingByKey())
                .forEach(entry -> line("subdivision", entry.getKey(), entry.getValue()));
        sorted(regime.openPoints(), Comparator.comparing(OpenPoint::id)).forEach(this::write);
        regime.answers().offices().forEach(office -> line("may-answer", office));
        regime.answers().given().forEach(this::write);
        sorted(regime.acts(), Comparator.comparing(Act::id)).forEach(this::write);
        writePlacesOfOpenCountries(regime);
    }

    /// An act that opens every place of a country opens those that the package has there.
    private void writePlacesOfOpenCountries(Regime regime) {
        Set<String> open = regime.acts().stream()
                .flatMap(act -> act.articles().stream())
                .flatMap(article -> article.countryPermits().stream())
                .map(CountryPermit::country)
                .collect(Collectors.toSet());
        sorted(regime.places().entrySet(), Map.Entry.comparingByKey()).stream()
                .filter(place -> open.contains(place.getValue().country()))
                .forEach(place -> line("place", place.getKey(), place.getValue().country()));
    }

    private void write(OpenPoint point) {
        line("open-point", point.id(), point.question(), point.why(), point.everyWay(), point.since());
        write(point.provenance());
    }

    private void write(Answer answer) {
        line("answer", answer.point(), answer.value(), answer.by(), answer.office(), answer.on(), answer.says());
        write(answer.provenance());
    }

    private void write(Act act) {
        line("act", act.id(), act.subdivision(), act.authority(), act.title(), act.number(), act.addsTo());
        InForce inForce = act.inForce();
        line("dates", act.signed(), inForce.earliest(), inForce.certain(), id(inForce.doubt()));
        write(act.provenance());
        act.articles().forEach(this::write);
    }

    private void write(Article article) {
        line("article", article.number(), article.says(), id(article.doubt()));
        write(article.provenance());
        sorted(article.permits(), Comparator.comparing(Permit::role).thenComparing(Permit::place))
                .forEach(this::write);
        sorted(
                        article.countryPermits(),
                        Comparator.comparing(CountryPermit::role).thenComparing(CountryPermit::country))
                .forEach(this::write);
        sorted(article.unread(), Comparator.comparing(UnreadList::role)).forEach(this::write);
        article.conditions().forEach(this::write);
    }

    private void write(Permit permit) {
        line("permit", permit.role(), permit.place(), ids(permit.caveats()));
    }

    private void write(CountryPermit permit) {
        line("permit-country", permit.role(), permit.country(), ids(permit.caveats()));
    }

    private void write(Agreement agreement) {
        line("agreement", agreement.id(), agreement.title(), sorted(agreement.parties(), Comparator.naturalOrder()));
        line("places", sorted(agreement.places(), Comparator.naturalOrder()));
        line("uses", sorted(agreement.uses(), Comparator.naturalOrder()));
        line("term", agreement.firstDay(), agreement.lastDay(), agreement.noticeMonths());
        write(agreement.provenance());
    }

    private void write(Screening.Entry entry) {
        line("screened", entry.listId(), entry.hs(), entry.title(), entry.authority(), entry.says());
        line("term", entry.firstDay(), entry.lastDay());
        write(entry.provenance());
    }

    private void write(UnreadList list) {
        line("unread", list.role(), sorted(list.except(), Comparator.naturalOrder()));
    }

    private void write(Condition condition) {
        line("condition", condition.requirement().sentence(), id(condition.unclear()));
        if (condition.requirement() instanceof Requirement.ValueLimit limit) {
            line("limit-in-yuan", limit.cny());
        }
    }

    private void write(@Nullable Provenance provenance) {
        if (provenance != null) {
            line("source", provenance.source(), provenance.confidence());
        }
    }

    private static @Nullable String id(@Nullable OpenPoint point) {
        return point == null ? null : point.id();
    }

    private static List<String> ids(List<OpenPoint> points) {
        return points.stream().map(OpenPoint::id).sorted().toList();
    }

    private void line(String kind, @Nullable Object... values) {
        text.append(kind);
        for (Object value : values) {
            text.append(' ').append(value == null ? "-" : quoted(value.toString()));
        }
        text.append('\n');
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static <T> List<T> sorted(Collection<T> values, Comparator<? super T> order) {
        return values.stream().sorted(order).toList();
    }
}
