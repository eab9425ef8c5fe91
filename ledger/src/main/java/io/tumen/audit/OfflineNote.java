package io.tumen.audit;

import io.tumen.corridor.InvalidValueException;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A document issued while the record cannot be reached: canonical JSON of the form `tumen.offline/1`, signed as a note
/// (C2SP signed-note, Ed25519). The same content and key give the same bytes.
public record OfflineNote(SignedNote note, JsonNode content) {
    public static final String FORMAT = "tumen.offline/1";
    private static final JsonMapper JSON = JsonMapper.shared();

    /// @param content maps from text, lists, texts, whole numbers and booleans
    public static OfflineNote issue(Map<String, Object> content, SigningKey key) {
        return parse(
                SignedNote.of(CanonicalJson.of(content) + "\n").signedBy(key, 0).toString());
    }

    /// @throws InvalidValueException when the text is no such document; whose signature it bears is not looked at
    public static OfflineNote parse(String text) {
        SignedNote note = SignedNote.parse(text);
        try {
            JsonNode content = JSON.readTree(note.text());
            if (content.path("format").asString("").equals(FORMAT)) {
                return new OfflineNote(note, content);
            }
        } catch (JacksonException e) {
            // As below.
        }
        throw new InvalidValueException("document", shortened(note.text()), "JSON of the form " + FORMAT);
    }

    /// @param verifier public key as C2SP signed-note writes it
    public boolean isSignedBy(String verifier) {
        return note.isSignedBy(VerifierKey.parse(verifier));
    }

    /// Whoever says to have signed it.
    public String signer() {
        return note.signatures().getFirst().name();
    }

    public String text() {
        return note.toString();
    }

    private static String shortened(String text) {
        return text.strip()
                .lines()
                .findFirst()
                .map(line -> line.substring(0, Math.min(60, line.length())))
                .orElse("");
    }
}
