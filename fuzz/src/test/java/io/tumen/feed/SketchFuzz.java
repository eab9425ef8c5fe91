package io.tumen.feed;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tumen.corridor.InvalidValueException;
import java.nio.charset.StandardCharsets;

/// A sketch is a corridor, or it is refused with the value that is wrong.
class SketchFuzz {
    private static final byte[] SOUND = """
            A city        CN-22
            B border_rail CN-22   border 2/4/9h ¥100
            V seaport     RU-PRI  zone Asia/Vladivostok  open 08:00-20:00  gauge_change 12h  no load  at 43.1,131.9
            N seaport     CN-33
            tariff russia ¥400 empty:$50 ¥10/t
            rate USD 7.2
            A -> B  rail      350km 8h ¥300 ¥0.9/km 30g
            B <-> V rail1520  230km 6/8/20h tariff russia
            V -> N  sea       1850km scheduled
            S: sea V 18:00 -> N 4d06:00/4d18:00 ¥800 20g every 7 from 2026-01-05 cutoff 24h slots 100 late 0/6/48h
            closed V 2026-01-10..2026-01-20 ice
            assume home CN tonnes 10/15/24 inventory 0.01
            """.getBytes(StandardCharsets.UTF_8);

    @FuzzTest(maxDuration = "2m")
    void anyTextIsACorridorOrRefused(FuzzedDataProvider data) {
        String text = new String(Spoiling.spoil(SOUND, data), StandardCharsets.UTF_8);
        try {
            Sketch.write(Sketch.parse(text));
        } catch (InvalidValueException refused) {
            // The one answer that a wrong sketch may get.
        }
    }
}
