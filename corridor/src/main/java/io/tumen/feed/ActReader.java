package io.tumen.feed;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.Provenance;
import io.tumen.law.Act;
import io.tumen.law.Answer;
import io.tumen.law.Article;
import io.tumen.law.CountryPermit;
import io.tumen.law.InForce;
import io.tumen.law.OpenPoint;
import io.tumen.law.Permit;
import io.tumen.law.Role;
import io.tumen.law.UnreadList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the file of one act.
final class ActReader {
    private static final Choice<Role> ROLES =
            new Choice<>("role", Map.of("exit", Role.EXIT, "transit", Role.TRANSIT, "entry", Role.ENTRY));
    private static final Set<Confidence> WEAK = Set.of(Confidence.C, Confidence.K);

    private final YamlMap yaml;
    private final RegimeTerms terms;
    private final boolean ofScenario;

    /// @param ofScenario whether a scenario brings the act, which may suppose it
    ActReader(YamlMap yaml, RegimeTerms terms, boolean ofScenario) {
        this.yaml = yaml;
        this.terms = terms;
        this.ofScenario = ofScenario;
    }

    Act read() {
        yaml.allowing(
                "id",
                "subdivision",
                "serves",
                "authority",
                "title",
                "number",
                "signed",
                "in_force",
                "adds_to",
                "articles",
                "source",
                "confidence");
        LocalDate signed = yaml.has("signed") ? yaml.value("signed", Cells::date, LocalDate.EPOCH) : null;
        InForce inForce = inForce();
        refuseInForceBeforeSigned(signed, inForce);
        return new Act(
                yaml.text("id"),
                terms.findSubdivision(yaml),
                yaml.text("authority"),
                yaml.text("title"),
                yaml.findText("number"),
                signed,
                inForce,
                yaml.findText("adds_to"),
                yaml.maps("articles").stream().flatMap(this::articles).toList(),
                terms.provenance(yaml));
    }

    private InForce inForce() {
        return yaml.isMap("in_force")
                ? window(yaml.map("in_force").allowing("between", "open_point"))
                : InForce.from(yaml.value("in_force", Cells::date, LocalDate.EPOCH));
    }

    private InForce window(YamlMap row) {
        List<LocalDate> days = row.values("between", Cells::date, LocalDate.EPOCH);
        if (days.size() != 2 || !days.getFirst().isBefore(days.getLast())) {
            row.report(
                    YamlRules.SWAPPED_DATES,
                    "between",
                    days.toString(),
                    "Two different days are expected, the earlier one first, such as [2020-01-07, 2020-01-26].");
            return InForce.from(LocalDate.EPOCH);
        }
        row.text("open_point");
        OpenPoint doubt = terms.findOpenPoint(row, "open_point");
        if (doubt == null) {
            return InForce.from(days.getFirst());
        }
        LocalDate answered = terms.findDay(doubt, days.getFirst(), days.getLast());
        return answered == null ? new InForce(days.getFirst(), days.getLast(), doubt) : InForce.from(answered);
    }

    private void refuseInForceBeforeSigned(@Nullable LocalDate signed, InForce inForce) {
        if (signed != null && inForce.earliest().isBefore(signed)) {
            yaml.report(
                    YamlRules.IN_FORCE_BEFORE_SIGNED,
                    "in_force",
                    inForce.earliest().toString(),
                    "The act would be in force before it was signed on " + signed + "; one of the two dates is wrong.");
        }
    }

    private Stream<Article> articles(YamlMap row) {
        row.allowing("number", "says", "permits", "unread", "conditions", "doubt", "source", "confidence");
        OpenPoint doubt = terms.findOpenPoint(row, "doubt");
        List<UnreadList> unread =
                row.maps("unread").stream().map(this::unreadList).toList();
        Provenance provenance = terms.provenance(row);
        refuseWeakWithoutDoubt(row, doubt, unread, provenance);
        String answer = terms.findAnswer(doubt, Answer.CONFIRMED, Answer.DENIED);
        Article article = article(row, doubt, unread, provenance);
        if (answer == null) {
            return Stream.of(article);
        }
        return answer.equals(Answer.CONFIRMED)
                ? Stream.concat(Stream.of(confirmed(article)), stillUnread(article))
                : Stream.of(denied(article));
    }

    private static Article confirmed(Article article) {
        return new Article(
                article.number(),
                article.says(),
                article.permits(),
                article.countryPermits(),
                List.of(),
                article.conditions(),
                null,
                article.provenance());
    }

    /// A word that the article holds does not read its lists: what may stand in them stays as doubtful as before.
    private static Stream<Article> stillUnread(Article article) {
        return article.unread().isEmpty()
                ? Stream.empty()
                : Stream.of(new Article(
                        article.number(),
                        article.says(),
                        List.of(),
                        List.of(),
                        article.unread(),
                        List.of(),
                        article.doubt(),
                        article.provenance()));
    }

    private static Article denied(Article article) {
        return new Article(
                article.number(),
                article.says(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                article.provenance());
    }

    private Article article(YamlMap row, @Nullable OpenPoint doubt, List<UnreadList> unread, Provenance provenance) {
        return new Article(
                row.findText("number"),
                row.text("says"),
                row.maps("permits").stream()
                        .filter(permit -> !permit.has("any_in"))
                        .map(this::permit)
                        .toList(),
                row.maps("permits").stream()
                        .filter(permit -> permit.has("any_in"))
                        .map(this::countryPermit)
                        .toList(),
                doubt == null ? List.of() : unread,
                row.maps("conditions").stream()
                        .flatMap(condition -> RequirementReader.find(condition, terms).stream())
                        .toList(),
                doubt,
                provenance);
    }

    private void refuseWeakWithoutDoubt(
            YamlMap row, @Nullable OpenPoint doubt, List<UnreadList> unread, Provenance provenance) {
        boolean weak = WEAK.contains(provenance.confidence()) && row.has("permits") || !unread.isEmpty();
        boolean supposed = ofScenario && provenance.isAssumption();
        if (weak && !supposed && doubt == null && !row.has("doubt")) {
            row.report(
                    YamlRules.WEAK_WITHOUT_DOUBT,
                    "doubt",
                    "",
                    "What rests on confidence " + provenance.confidence()
                            + " or on an unread list needs a 'doubt': the open point that somebody has to answer.");
        }
    }

    private Permit permit(YamlMap row) {
        row.allowing("role", "place", "caveats");
        return new Permit(role(row), terms.place(row, "place"), terms.openPoints(row, "caveats"));
    }

    private CountryPermit countryPermit(YamlMap row) {
        row.allowing("role", "any_in", "caveats");
        return new CountryPermit(role(row), row.value("any_in", Cells::country, ""), terms.openPoints(row, "caveats"));
    }

    private UnreadList unreadList(YamlMap row) {
        row.allowing("role", "except");
        return new UnreadList(role(row), Set.copyOf(terms.places(row, "except")));
    }

    private static Role role(YamlMap row) {
        return row.value("role", ROLES::parse, Role.EXIT);
    }
}
