package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A document as a QR code holds it: `TUMEN1:`, then the whole signed text, deflated (RFC 1951), in base 45 (RFC 9285),
/// which a QR code writes in its densest letters.
final class QrText {
    static final String HEAD = "TUMEN1:";
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;
    private static final int LARGEST = 1 << 16;

    private QrText() {}

    static String of(String document) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(document.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return HEAD + base45(out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    /// @throws InvalidValueException when the text is none of ours
    static String read(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith(HEAD)) {
            throw unreadable(text);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes(stripped.substring(HEAD.length())));
            byte[] document = new byte[LARGEST];
            int length = inflater.inflate(document);
            if (!inflater.finished()) {
                throw unreadable(text);
            }
            return new String(document, 0, length, StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw unreadable(text);
        } finally {
            inflater.end();
        }
    }

    private static String base45(byte[] bytes) {
        var text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = Byte.toUnsignedInt(bytes[i]);
            if (pair) {
                value = value * 256 + Byte.toUnsignedInt(bytes[i + 1]);
            }
            text.append(LETTERS.charAt(value % BASE)).append(LETTERS.charAt(value / BASE % BASE));
            if (pair) {
                text.append(LETTERS.charAt(value / (BASE * BASE)));
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            String group = text.substring(i, Math.min(text.length(), i + 3));
            int value = 0;
            for (int letter = group.length() - 1; letter >= 0; letter--) {
                int digit = LETTERS.indexOf(group.charAt(letter));
                if (digit < 0) {
                    throw unreadable(text);
                }
                value = value * BASE + digit;
            }
            if (group.length() == 1 || value > (group.length() == 3 ? 65_535 : 255)) {
                throw unreadable(text);
            }
            if (group.length() == 3) {
                out.write(value / 256);
            }
            out.write(value % 256);
        }
        return out.toByteArray();
    }

    private static InvalidValueException unreadable(String text) {
        return new InvalidValueException(
                "text of the QR code",
                text.strip().substring(0, Math.min(40, text.strip().length())),
                "the whole text of the code of a document issued offline, which begins with " + HEAD);
    }
}
