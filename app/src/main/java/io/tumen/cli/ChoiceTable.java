package io.tumen.cli;

import io.tumen.operations.ChoiceView;
import io.tumen.operations.PlanView.NearMissView;
import io.tumen.operations.PlanView.RateView;
import io.tumen.operations.QuestionView;
import java.io.PrintWriter;
import java.util.List;

/// What the answers about many ways have in common.
final class ChoiceTable {
    private ChoiceTable() {}

    /// `40 TEU of HS 1005.90, 880 (720–960) t · domestic trade · at most CNY 5,000 in all`
    static String question(QuestionView question) {
        String limits = question.limits().isEmpty() ? "" : " · " + String.join(", ", question.limits());
        return Format.number(question.teu()) + " TEU of HS " + question.hs() + ", " + Format.range(question.tonnes())
                + " t · " + question.trade() + " trade" + limits;
    }

    /// The rate of an answer that is not in yuan.
    static void rate(PrintWriter out, QuestionView question) {
        RateView rate = question.rate();
        if (rate != null) {
            out.printf(
                    "  1 %s = CNY %s, rate of %s (%s %s)%n%n",
                    question.currency(),
                    Format.decimals(rate.cnyPerUnit()),
                    rate.day(),
                    rate.confidence(),
                    rate.source());
        }
    }

    /// `Dalian`, `Rajin ?` when it is unknown whether the way may be taken
    static String port(ChoiceView way) {
        return way.gatewayName() + mark(way.standing());
    }

    static String mark(String standing) {
        return standing.equals("unknown") ? " ?" : "";
    }

    static String co2ePerTeu(ChoiceView way, QuestionView question) {
        return Format.whole(way.co2eKg().likely() / question.teu());
    }

    /// `arrival, cost and CO2e`
    static String criteria(List<String> by) {
        List<String> words = by.stream()
                .map(word -> switch (word) {
                    case "arrival" -> "time";
                    case "co2e" -> "CO2e";
                    case "transfers" -> "changes of vehicle";
                    default -> word;
                })
                .toList();
        return String.join(", ", words);
    }

    static void nearMisses(PrintWriter out, List<NearMissView> misses) {
        for (NearMissView miss : misses) {
            out.println("  " + (miss.gatewayName() == null ? "" : miss.gatewayName() + ": ") + miss.words());
        }
    }

    static void notes(PrintWriter out, List<String> notes) {
        notes.forEach(note -> out.println("  " + note));
    }
}
