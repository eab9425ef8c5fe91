package io.tumen.flows;

/// How long a solver has been at work, for its trace: the one clock in the engines, and no answer depends on it.
final class Stopwatch {
    private final long begun = System.nanoTime();

    long nanos() {
        return System.nanoTime() - begun;
    }
}
