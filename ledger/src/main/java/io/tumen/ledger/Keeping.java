package io.tumen.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps a state of every movement at hand for lists. What is kept follows from facts and decisions and never answers
/// for them: a list shows states computed anew, and a kept state that was tampered with is found by the check.
record Keeping(LedgerStore store, StateFunction stateFunction, Instant now) {
    private static final int CHUNK = 500;
    private static final int NAMED = 1_000;

    MovementPage page(MovementFilter filter, @Nullable MovementId after, int size) {
        // One more than asked for shows whether another page follows.
        List<MovementId> ids = store.kept().newest(filter, after, size + 1);
        List<MovementId> shown = ids.subList(0, Math.min(size, ids.size()));
        List<MovementView> views = store.listNow(shown).stream()
                .map(movement -> new MovementView(movement, stateFunction.stateOf(movement, now)))
                .filter(view -> filter.admits(view.state()))
                .toList();
        return new MovementPage(views, ids.size() > size ? shown.getLast() : null);
    }

    void catchUp() {
        while (store.kept().isBehind(now)) {
            store.inTransaction(() -> {
                store.kept().lock();
                List<String> requests = store.kept().takeRequests();
                List<MovementId> touched = requests.isEmpty()
                        ? store.kept().turned(now, CHUNK)
                        : store.kept().touchedBy(requests);
                keep(touched);
                return touched;
            });
        }
    }

    /// While others write, a movement may be named that was written just then.
    KeptCheck check() {
        return walk(ids -> {});
    }

    KeptCheck rebuild() {
        store.kept().removeStray();
        return walk(ids -> store.inTransaction(() -> {
            store.kept().lock();
            keep(ids);
            return ids;
        }));
    }

    /// Only in a transaction that holds the lock: what is kept must not grow older.
    private void keep(List<MovementId> ids) {
        for (int i = 0; i < ids.size(); i += CHUNK) {
            List<MovementId> some = ids.subList(i, Math.min(i + CHUNK, ids.size()));
            List<KeptState> states = states(store.listWithin(some));
            store.kept().put(states);
            if (states.size() < some.size()) {
                store.kept().removeStray();
            }
        }
    }

    private KeptCheck walk(Consumer<List<MovementId>> repair) {
        MessageDigest kept = sha256();
        MessageDigest recomputed = sha256();
        List<MovementId> different = new ArrayList<>();
        long movements = 0;
        long from = 0;
        while (from < Long.MAX_VALUE) {
            List<KeptState> chunk = states(store.listFrom(from, CHUNK)).reversed();
            long before =
                    chunk.size() < CHUNK ? Long.MAX_VALUE : chunk.getLast().serial() + 1;
            SortedMap<Long, KeptState> found = store.kept().statesFrom(from, before);
            List<MovementId> wrong = chunk.stream()
                    .filter(state -> !state.equals(found.get(state.serial())))
                    .map(KeptState::id)
                    .toList();
            wrong.stream().limit(NAMED - different.size()).forEach(different::add);
            if (!wrong.isEmpty()) {
                repair.accept(wrong);
            }
            (wrong.isEmpty() ? found : store.kept().statesFrom(from, before))
                    .values()
                    .forEach(state -> add(kept, state));
            chunk.forEach(state -> add(recomputed, state));
            movements += chunk.size();
            from = before;
        }
        return new KeptCheck(movements, hex(kept), hex(recomputed), different);
    }

    private List<KeptState> states(List<Movement> movements) {
        return movements.parallelStream()
                .map(movement -> KeptState.of(movement, stateFunction, now))
                .toList();
    }

    private static void add(MessageDigest digest, KeptState state) {
        digest.update(CanonicalForm.of(state).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
