package io.tumen.flows;

import io.tumen.corridor.Corridor;
import io.tumen.law.Agreement;
import io.tumen.law.Law;
import java.time.LocalDate;
import java.util.List;

/// What an agreement between states is worth: all costs without it less all costs with it.
///
/// @param with    as the law is
/// @param without as if the agreement had ended on the day before
public record AgreementValue(String agreement, FlowStudy with, FlowStudy without) {
    /// @throws IllegalArgumentException when the law has no agreement of that id
    public static AgreementValue of(
            String agreement,
            Corridor corridor,
            Law law,
            FlowTerms terms,
            FlowSolver solver,
            FlowSolver.Options options) {
        Law ended = ended(law, agreement, terms.day());
        return new AgreementValue(
                agreement,
                FlowStudy.run(corridor, law, terms, solver, options),
                FlowStudy.run(corridor, ended, terms, solver, options));
    }

    /// The law as if the agreement had ended on the day before. To leave it out would say something else: a place
    /// that no agreement covers is left to the acts.
    static Law ended(Law law, String id, LocalDate day) {
        List<String> ids = law.agreements().stream().map(Agreement::id).toList();
        if (!ids.contains(id)) {
            throw new IllegalArgumentException(
                    "No agreement " + id + " in this law; right would be one of " + String.join(", ", ids) + ".");
        }
        LocalDate last = day.minusDays(1);
        List<Agreement> agreements = law.agreements().stream()
                .map(agreement -> agreement.id().equals(id) ? endedOn(agreement, last) : agreement)
                .toList();
        return new Law(law.regimes(), agreements, law.screening(), law.rulePacks());
    }

    private static Agreement endedOn(Agreement agreement, LocalDate last) {
        return new Agreement(
                agreement.id(),
                agreement.title(),
                agreement.parties(),
                agreement.places(),
                agreement.uses(),
                agreement.firstDay().isAfter(last) ? last : agreement.firstDay(),
                last,
                agreement.noticeMonths(),
                agreement.provenance());
    }

    /// Who pays what without it.
    public FlowComparison whoPays() {
        return FlowComparison.of(with, without);
    }

    /// CNY a day, with the goods' time, of what moves with and without it.
    public double cnyPerDay() {
        return whoPays().total().cny();
    }

    /// TEU a day that move only with it.
    public double lostTeu() {
        return whoPays().total().lostTeu();
    }
}
