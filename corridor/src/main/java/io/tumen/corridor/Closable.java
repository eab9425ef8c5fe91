package io.tumen.corridor;

/// What can be closed for a term: a terminal, where then no work is done, or a link, on which then nothing sets off.
public sealed interface Closable permits TerminalId, LinkId {
    String value();
}
