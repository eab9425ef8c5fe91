package io.tumen.outbox;

/// What came of a call.
///
/// @param delivered whether the receiver said, by a status from 200 to 299, that it has the notice
/// @param gone      whether it wants no more (410)
/// @param words     for the operator
record Answer(boolean delivered, boolean gone, String words) {
    static Answer of(int status, String body) {
        boolean delivered = status >= 200 && status < 300;
        String hint = status >= 300 && status < 400 ? " (redirects are not followed)" : "";
        String said = body.isBlank() || delivered ? "" : ": " + body.strip();
        return new Answer(delivered, status == 410, status + hint + said);
    }

    static Answer failed(String why) {
        return new Answer(false, false, why);
    }
}
