package io.tumen.ledger;

import java.time.Instant;

/// A declaration that was issued under a reference number while the record could not be reached.
///
/// @param text   as it was signed, with the signature
/// @param issued as the issuer says
public record OfflineDocument(String text, ReferenceNumber reference, Instant issued, Declaration declaration) {
    /// Of the whole text, hexadecimal: the same document has the same name for ever.
    public String sha256() {
        return CanonicalForm.sha256Of(text);
    }
}
