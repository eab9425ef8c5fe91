package io.tumen.audit;

import io.tumen.corridor.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text with the signatures of any number of keys (C2SP signed-note). Lines of keys that nobody knows are kept and mean
/// nothing.
///
/// @param text       ends with a line break
/// @param signatures one per line
public record SignedNote(String text, List<Line> signatures) {
    private static final String SIGNATURE = "— ";
    private static final int LARGEST = 1 << 20;
    private static final int MOST_SIGNATURES = 100;
    private static final int ID_BYTES = 4;
    private static final int TIME_BYTES = 8;

    /// A signature as it stands in a note.
    ///
    /// @param id     of the key, eight hexadecimal digits
    /// @param base64 the four bytes of the id and the signature
    public record Line(String name, String id, String base64) {
        @Override
        public String toString() {
            return SIGNATURE + name + " " + base64 + "\n";
        }

        byte[] signature() {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// @throws InvalidValueException when the text is no signed note
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (note.length() > LARGEST || !note.endsWith("\n") || blank < 0 || hasControls(note)) {
            throw unreadable(note);
        }
        List<Line> lines = new ArrayList<>();
        note.substring(blank + 2).lines().forEach(line -> lines.add(lineOf(line)));
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw unreadable(note);
        }
        return new SignedNote(note.substring(0, blank + 1), lines);
    }

    static SignedNote of(String text) {
        return new SignedNote(text, List.of());
    }

    /// The note with a signature by that key added; a cosigner states its time.
    ///
    /// @param posixSeconds when a witness saw it; of no effect for other keys
    public SignedNote signedBy(SigningKey key, long posixSeconds) {
        VerifierKey verifier = key.verifier();
        byte[] signature = key.sign(messageFor(verifier, posixSeconds));
        ByteBuffer line = ByteBuffer.allocate(ID_BYTES + TIME_BYTES + signature.length)
                .put(HexFormat.of().parseHex(verifier.id()));
        if (verifier.kind() == VerifierKey.Kind.COSIGNATURE) {
            line.putLong(posixSeconds);
        }
        line.put(signature).flip();
        byte[] bytes = new byte[line.remaining()];
        line.get(bytes);
        return with(new Line(verifier.name(), verifier.id(), Base64.getEncoder().encodeToString(bytes)));
    }

    SignedNote with(Line line) {
        List<Line> all = new ArrayList<>(signatures);
        if (!all.contains(line)) {
            all.add(line);
        }
        return new SignedNote(text, all);
    }

    /// Whether that key signed this text. A line that bears the key's name and id and does not verify spoils the note.
    public boolean isSignedBy(VerifierKey key) {
        List<Line> own = linesOf(key);
        return !own.isEmpty() && own.stream().allMatch(line -> verifies(key, line));
    }

    /// When that witness says it saw this checkpoint, in seconds since 1970; null when it did not sign.
    public @Nullable Long findTimeOf(VerifierKey witness) {
        return witness.kind() == VerifierKey.Kind.COSIGNATURE && isSignedBy(witness)
                ? Long.valueOf(
                        ByteBuffer.wrap(linesOf(witness).getFirst().signature()).getLong())
                : null;
    }

    List<Line> linesOf(VerifierKey key) {
        return signatures.stream()
                .filter(line -> line.name().equals(key.name()) && line.id().equals(key.id()))
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }

    private boolean verifies(VerifierKey key, Line line) {
        byte[] signature = line.signature();
        if (key.kind() == VerifierKey.Kind.NOTE) {
            return key.verifies(messageFor(key, 0), signature);
        }
        if (signature.length < TIME_BYTES) {
            return false;
        }
        long time = ByteBuffer.wrap(signature).getLong();
        byte[] rest = Arrays.copyOfRange(signature, TIME_BYTES, signature.length);
        return time >= 0 && key.verifies(messageFor(key, time), rest);
    }

    private byte[] messageFor(VerifierKey key, long posixSeconds) {
        String message = switch (key.kind()) {
            case NOTE -> text;
            case COSIGNATURE -> "cosignature/v1\ntime " + posixSeconds + "\n" + text;
        };
        return message.getBytes(StandardCharsets.UTF_8);
    }

    /// @throws InvalidValueException when the text is no line of a signature
    static Line lineOf(String line) {
        int space = line.indexOf(' ', SIGNATURE.length());
        if (!line.startsWith(SIGNATURE) || space < 0) {
            throw unreadable(line);
        }
        String name = line.substring(SIGNATURE.length(), space);
        String base64 = line.substring(space + 1);
        byte[] bytes = bytesOf(base64);
        if (bytes.length <= ID_BYTES || name.isEmpty() || name.indexOf('+') >= 0) {
            throw unreadable(line);
        }
        return new Line(name, HexFormat.of().formatHex(bytes, 0, ID_BYTES), base64);
    }

    private static byte[] bytesOf(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static boolean hasControls(String note) {
        return note.chars().anyMatch(c -> c < ' ' && c != '\n' || c == '\uFFFD');
    }

    private static InvalidValueException unreadable(String note) {
        String seen = note.strip().lines().findFirst().orElse("");
        return new InvalidValueException(
                "signed note",
                seen,
                "text, an empty line, and lines of the form '— name signature' (C2SP signed-note)");
    }
}
