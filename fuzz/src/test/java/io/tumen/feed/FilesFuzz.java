package io.tumen.feed;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/// Whatever stands in a table or a YAML file, the feed gives a result and never throws.
class FilesFuzz {
    private static final String REGIME = """
            id: r
            name: R
            home_countries: [CN]
            supervision_code: "9600"
            subdivisions: {CN-22: Jilin}
            open_points:
              - {id: text, question: Does it hold?, why: It decides., value: unknown, concerns: what_names_it}
            """;
    private static final String ACT = """
            id: A1
            subdivision: CN-22
            authority: Customs
            title: An act
            in_force: 2020-01-01
            source: s
            confidence: B
            articles:
              - says: Opens the way.
                permits: [{role: exit, place: SFH}, {role: transit, place: VVO}, {role: entry, place: NGB}]
                conditions: [{requirement: containers_only}]
                doubt: text
                source: s
                confidence: B
            """;
    private static final SmallPackage SOUND =
            new SmallPackage().put("regimes/r/regime.yaml", REGIME).put("regimes/r/A1.yaml", ACT);
    private static final List<String> NAMES = SOUND.names();

    @FuzzTest(maxDuration = "2m")
    void anyFileGivesAResult(FuzzedDataProvider data) {
        var files = new TreeMap<String, byte[]>();
        NAMES.forEach(name -> files.put(name, SOUND.text(name).getBytes(StandardCharsets.UTF_8)));
        String spoiled = data.pickValue(NAMES.toArray(String[]::new));
        files.put(spoiled, Spoiling.spoil(SOUND.text(spoiled).getBytes(StandardCharsets.UTF_8), data));
        CorridorFeed.read(PackageFiles.of(files));
    }
}
