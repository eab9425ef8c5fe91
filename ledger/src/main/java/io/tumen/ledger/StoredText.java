package io.tumen.ledger;

/// Text from outside as the database can keep it: everything but the NUL character, which shows as U+FFFD.
final class StoredText {
    private StoredText() {}

    static String of(String given) {
        return given.replace('\0', '\uFFFD');
    }
}
