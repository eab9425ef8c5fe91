package io.tumen.cli;

import io.tumen.operations.ActsView;
import io.tumen.operations.ActsView.ActView;
import io.tumen.operations.ActsView.AgreementView;
import io.tumen.operations.ActsView.OpeningView;
import io.tumen.operations.ActsView.ProvinceView;
import io.tumen.operations.ActsView.RegimeView;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prints the acts as a table for each province, the oldest first.
final class ActsReport {
    private static final SequencedMap<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("exit", "leave at");
        ROLES.put("transit", "via");
        ROLES.put("entry", "home at");
    }

    private final PrintWriter out;

    ActsReport(PrintWriter out) {
        this.out = out;
    }

    /// @param day null for all acts of all days
    void print(ActsView acts, @Nullable LocalDate day) {
        for (RegimeView regime : acts.regimes()) {
            out.println(regime.name());
            for (ProvinceView province : regime.provinces()) {
                out.println();
                out.println(province.name() + " (" + province.code() + ")" + (day == null ? "" : " on " + day));
                acts(regime, province, day);
                if (day != null) {
                    regime.openingOn(province.code(), day)
                            .ifPresent(opening -> out.println("  open together: " + open(opening)));
                }
            }
            out.println();
        }
        agreements(acts.agreements());
        out.println("  ~ only reports of the text were read · confidence: A the act itself, B press, C weak, K general"
                + " knowledge · ? disputed or doubtful");
    }

    private void agreements(List<AgreementView> agreements) {
        if (agreements.isEmpty()) {
            return;
        }
        out.println("Agreements between states");
        var table = new TextTable("agreement", "from", "until", "", "parties", "lets use", "for");
        for (AgreementView agreement : agreements) {
            table.row(
                    agreement.id(),
                    agreement.firstDay().toString(),
                    agreement.lastDay() == null ? "" : agreement.lastDay().toString(),
                    agreement.confidence(),
                    String.join(", ", agreement.parties()),
                    String.join(", ", agreement.places()),
                    String.join(", ", agreement.uses()));
        }
        out.print(table.text());
        out.println();
    }

    private void acts(RegimeView regime, ProvinceView province, @Nullable LocalDate day) {
        var table = new TextTable("act", "in force", "signed", "", "number", "opens");
        for (ActView act : regime.acts()) {
            boolean shown = day == null || !act.on(day).equals("not_yet");
            if (act.province().equals(province.code()) && shown) {
                table.row(
                        (act.id().equals(act.frame()) ? "" : "+ ") + act.id() + (act.textRead() ? "" : " ~"),
                        days(act),
                        act.signed() == null ? "" : act.signed().toString(),
                        act.confidence(),
                        act.number() == null ? "" : act.number(),
                        opens(act));
            }
        }
        out.print(table.isEmpty() ? "  No act is in force.\n" : table.text());
    }

    private static String days(ActView act) {
        return act.dateOpen() == null ? act.certain().toString() : act.earliest() + " … " + act.certain() + " ?";
    }

    /// `leave at Quanhe · via Rajin · home at Shanghai, Ningbo`
    private static String opens(ActView act) {
        var parts = new ArrayList<String>();
        for (String role : ROLES.keySet()) {
            String places = act.articles().stream()
                    .flatMap(article -> article.permits().stream()
                            .filter(permit -> permit.role().equals(role))
                            .map(permit -> permit.placeName() + (article.doubt() == null ? "" : " ?")))
                    .distinct()
                    .collect(Collectors.joining(", "));
            addIfAny(parts, role, places);
        }
        if (act.articles().stream().anyMatch(article -> !article.unread().isEmpty())) {
            parts.add("lists that were not read ?");
        }
        return String.join(" · ", parts);
    }

    /// The same of all acts together.
    private static String open(OpeningView opening) {
        var parts = new ArrayList<String>();
        for (String role : ROLES.keySet()) {
            String places = opening.places().stream()
                    .filter(place -> place.role().equals(role))
                    .map(place -> place.placeName() + (place.standing().equals("lawful") ? "" : " ?"))
                    .collect(Collectors.joining(", "));
            addIfAny(parts, role, places);
        }
        return parts.isEmpty() ? "nothing" : String.join(" · ", parts);
    }

    private static void addIfAny(List<String> parts, String role, String places) {
        if (!places.isEmpty()) {
            parts.add(ROLES.get(role) + " " + places);
        }
    }
}
