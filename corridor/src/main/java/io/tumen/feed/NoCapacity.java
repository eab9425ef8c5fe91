package io.tumen.feed;

import io.tumen.corridor.Capacity;
import io.tumen.corridor.Link;
import io.tumen.corridor.Terminal;
import org.jspecify.annotations.Nullable;

/// Something can pass.
final class NoCapacity implements Rule.OfSense {
    @Override
    public String id() {
        return "no_capacity";
    }

    @Override
    public String says() {
        return """
                The likely capacity of a terminal or a link is more than 0. Where nothing passes it is closed: a term in
                `closures.csv` or a calendar says so, with its days and its reason.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Terminal> terminal : draft.terminals()) {
            check(terminal.value().capacity(), terminal.row(), findings);
        }
        for (Entry<Link> link : draft.links()) {
            check(link.value().capacity(), link.row(), findings);
        }
    }

    private void check(@Nullable Capacity capacity, Row row, Findings findings) {
        if (capacity != null && capacity.teuPerDay().likely() == 0) {
            findings.add(
                    this,
                    row,
                    "capacity_teu_per_day_likely",
                    "Nothing could ever pass; right would be more than 0, empty cells where it is not known, or a"
                            + " closure.");
        }
    }
}
