package io.tumen.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Serves callers who come at the same time together. Who finds a counter free is served at once; while all counters
/// are busy callers wait, and the first of them takes the others along. So nobody ever waits for others to come.
///
/// Nobody serves others again and again: each caller serves at most once, together with what is asked of it.
///
/// @param <Q> what is asked
/// @param <A> the answer
final class Gathering<Q, A> {
    private enum Turn {
        TO_SERVE,
        SERVED
    }

    private final int counters;
    private final int largest;
    private final BiPredicate<Q, Q> clash;
    private final Function<List<Q>, List<A>> serve;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Caller<Q, A>> waiting = new ArrayDeque<>();
    private int busy;

    /// @param counters how many are served apart at one time
    /// @param largest  how many are served together
    /// @param clash    which two may not be served together
    /// @param serve    answers in the order asked; called by several threads at a time
    Gathering(int counters, int largest, BiPredicate<Q, Q> clash, Function<List<Q>, List<A>> serve) {
        this.counters = counters;
        this.largest = largest;
        this.clash = clash;
        this.serve = serve;
    }

    /// @return null when those who were served together were not, for whatever reason; ask for this one alone then
    @Nullable
    A ask(Q question) {
        Caller<Q, A> caller = enter(question);
        if (caller.turn.join() == Turn.TO_SERVE) {
            serve(caller);
        }
        return caller.answer;
    }

    /// How many counters are busy, and how many callers wait for one.
    int present() {
        lock.lock();
        try {
            return busy + waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private Caller<Q, A> enter(Q question) {
        Caller<Q, A> caller = new Caller<>(question);
        lock.lock();
        try {
            if (busy < counters) {
                busy++;
                caller.turn.complete(Turn.TO_SERVE);
            } else {
                waiting.add(caller);
            }
            return caller;
        } finally {
            lock.unlock();
        }
    }

    private void serve(Caller<Q, A> first) {
        List<Caller<Q, A>> together = takeAlong(first);
        try {
            List<A> answers =
                    serve.apply(together.stream().map(caller -> caller.question).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).answer = Objects.requireNonNull(answers.get(i));
            }
        } catch (RuntimeException failure) {
            // What fails for one alone is its own failure; of several nobody knows whose it is.
            if (together.size() == 1) {
                throw failure;
            }
        } finally {
            leave();
            together.stream().skip(1).forEach(caller -> caller.turn.complete(Turn.SERVED));
        }
    }

    private List<Caller<Q, A>> takeAlong(Caller<Q, A> first) {
        List<Caller<Q, A>> together = new ArrayList<>(List.of(first));
        lock.lock();
        try {
            for (Iterator<Caller<Q, A>> left = waiting.iterator(); left.hasNext() && together.size() < largest; ) {
                Caller<Q, A> next = left.next();
                if (together.stream().noneMatch(other -> clash.test(other.question, next.question))) {
                    together.add(next);
                    left.remove();
                }
            }
        } finally {
            lock.unlock();
        }
        return together;
    }

    /// The first of those who wait has the counter next.
    private void leave() {
        lock.lock();
        try {
            Caller<Q, A> next = waiting.poll();
            if (next == null) {
                busy--;
            } else {
                next.turn.complete(Turn.TO_SERVE);
            }
        } finally {
            lock.unlock();
        }
    }

    private static final class Caller<Q, A> {
        private final Q question;
        private final CompletableFuture<Turn> turn = new CompletableFuture<>();
        // Written before the turn is told, read after it.
        private @Nullable A answer;

        Caller(Q question) {
            this.question = question;
        }
    }
}
