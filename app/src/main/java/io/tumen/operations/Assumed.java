package io.tumen.operations;

import io.tumen.corridor.Itinerary;
import java.util.List;
import java.util.Locale;

/// Counts how many price lines of an answer nobody published.
final class Assumed {
    private long lines;
    private long assumed;

    void count(Itinerary itinerary) {
        lines += itinerary.costs().size();
        assumed += itinerary.costs().stream()
                .filter(line -> line.provenance().isAssumption())
                .count();
    }

    /// What a reader must know before trusting the money; nothing when all of it was published.
    List<String> notes() {
        return assumed == 0
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%,d of %,d price lines are stated assumptions, because nobody published that price; read the"
                                + " range, not the number. The plan of one ready time shows each line with its source.",
                        assumed,
                        lines));
    }
}
