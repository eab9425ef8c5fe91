package io.tumen.conversion;

/// Told what a long piece of work is at.
public interface Progress {
    void at(String step);

    /// For who does not want to know.
    static Progress silent() {
        return step -> {};
    }
}
