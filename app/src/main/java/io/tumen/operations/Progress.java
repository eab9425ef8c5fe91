package io.tumen.operations;

/// Is told how far long work is; it may throw, to stop the work.
@FunctionalInterface
public interface Progress {
    /// @param step what is being done, in words
    /// @param done how much of it is done
    /// @param all  how much it is, 0 while nobody knows
    void report(String step, int done, int all);
}
