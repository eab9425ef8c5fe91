package io.tumen.flows;

import java.io.IOException;

/// A file is not in TNTP: the message names file, line and value, and says what would be right.
public final class TntpException extends IOException {
    private static final long serialVersionUID = 1L;

    TntpException(String message) {
        super(message);
    }
}
