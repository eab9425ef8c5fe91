package io.tumen.feed;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayOutputStream;

/// Spoils sound input in a few places, so that what is drawn gets further than the first look at it.
final class Spoiling {
    private static final int MOST_EDITS = 6;
    private static final int LONGEST = 40;

    private Spoiling() {}

    static byte[] spoil(byte[] sound, FuzzedDataProvider data) {
        byte[] spoiled = sound;
        int edits = data.consumeInt(1, MOST_EDITS);
        for (int i = 0; i < edits; i++) {
            spoiled = edit(spoiled, data);
        }
        return spoiled;
    }

    private static byte[] edit(byte[] bytes, FuzzedDataProvider data) {
        int from = data.consumeInt(0, bytes.length);
        int until = Math.min(bytes.length, from + data.consumeInt(0, LONGEST));
        var edited = new ByteArrayOutputStream();
        edited.write(bytes, 0, from);
        edited.writeBytes(data.consumeBytes(LONGEST));
        edited.write(bytes, until, bytes.length - until);
        return edited.toByteArray();
    }
}
