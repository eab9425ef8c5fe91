package io.tumen.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks through the movements from the newest on and keeps those a filter admits.
record Listing(LedgerStore store, StateFunction stateFunction, Instant now) {
    private static final int CHUNK = 200;

    MovementPage page(MovementFilter filter, @Nullable MovementId after, int size) {
        List<MovementView> found = new ArrayList<>();
        MovementId last = after;
        boolean more = true;
        // One more than asked for shows whether another page follows.
        while (more && found.size() <= size) {
            List<Movement> chunk = store.newestAfter(last, filter.text(), CHUNK);
            chunk.stream()
                    .map(this::view)
                    .filter(view -> filter.admits(view.state()))
                    .forEach(found::add);
            more = chunk.size() == CHUNK;
            last = more ? chunk.getLast().id() : last;
        }
        return found.size() <= size
                ? new MovementPage(found, null)
                : new MovementPage(
                        found.subList(0, size), found.get(size - 1).movement().id());
    }

    private MovementView view(Movement movement) {
        return new MovementView(movement, stateFunction.stateOf(movement, now));
    }
}
