package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.SourceId;
import io.tumen.law.Actor;
import io.tumen.law.Asked;
import io.tumen.law.Compared;
import io.tumen.law.Deed;
import io.tumen.law.RulePack;
import io.tumen.law.RulePacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePackFeedTest {
    private static final Path BUNDLED = Path.of("../corridors/jilin-vladivostok/procedures/model-2007.yaml");
    private static final RegimeFeed.Known KNOWN = new RegimeFeed.Known(
            Map.of(),
            Set.of(
                    new SourceId("cfr-19-123-21"),
                    new SourceId("reg-479-2013-5"),
                    new SourceId("eu-2015-2447-310"),
                    new SourceId("general-knowledge"),
                    new SourceId("assumption")),
            Map.of());

    @TempDir
    Path folder;

    private String sound = "";

    @BeforeEach
    void readASoundPack() throws IOException {
        sound = Files.readString(BUNDLED);
        Files.createDirectories(folder.resolve("procedures"));
        write("model-2007.yaml", sound);
    }

    @Test
    void readsASoundPackWithTheHashOfItsBytes() throws NoSuchAlgorithmException {
        assertThat(rules()).isEmpty();
        RulePack pack = packs().getFirst();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(sound.getBytes(StandardCharsets.UTF_8));
        assertThat(pack.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(pack.rights().get(Deed.CLEAR))
                .satisfies(right -> assertThat(right.by()).containsExactly(Actor.CUSTOMS));
        assertThat(pack.comparing(Compared.SEAL).whenDifferent()).contains("model: 19 CFR 123.21(a)");
    }

    @Test
    void leavesUnknownWhatNoTextSays() {
        RulePack pack = packs().getFirst();
        assertThat(pack.guarantee().share()).isNull();
        assertThat(pack.guarantee().required()).isEqualTo(Asked.UNKNOWN);
        assertThat(pack.rights().get(Deed.RELEASE))
                .satisfies(right -> assertThat(right.persons()).isNull());
        assertThat(pack.clocks())
                .filteredOn(clock -> clock.jurisdiction().equals("EAEU"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.limit()).isEqualTo(new RulePack.Limit.Unknown()));
    }

    @Test
    void findsTheVersionInForceOnADay() {
        write("later.yaml", sound.replace("id: model-2007", "id: later").replace("2007-03-15", "2026-01-01"));
        RulePacks packs = new RulePacks(packs());
        assertThat(packs.findInForceOn(LocalDate.of(2007, 3, 14))).isNull();
        assertThat(packs.findInForceOn(LocalDate.of(2025, 12, 31)))
                .extracting(RulePack::id)
                .isEqualTo("model-2007");
        assertThat(packs.findInForceOn(LocalDate.of(2026, 1, 1)))
                .extracting(RulePack::id)
                .isEqualTo("later");
    }

    @Test
    void refusesTwoVersionsFromOneDay() {
        write("later.yaml", sound.replace("id: model-2007", "id: later"));
        assertThat(rules()).containsExactly("same_first_day");
    }

    @Test
    void saysWhatIsWrongWithEveryValueAtOnce() {
        write(
                "model-2007.yaml",
                sound.replaceFirst("deed: accept\n", "deed: acept\n")
                        .replaceFirst("days: set_at_acceptance", "days: soon")
                        .replaceFirst("share: unknown", "share: 1.5")
                        .replaceFirst("source: cfr-19-123-21", "source: cfr")
                        .replaceFirst("until: released", "until: sometime")
                        .replaceFirst("must_be_stated: yes", "must: yes"));
        assertThat(rules())
                .contains("invalid_value", "missing_key", "unknown_key", "unknown_source")
                .hasSizeGreaterThan(5);
    }

    @Test
    void asksForEveryDeedAndEveryComparison() {
        write(
                "model-2007.yaml",
                sound.replaceFirst("(?s)  - deed: close.*?confidence: K\n", "")
                        .replaceFirst("(?s)  - feature: time.*?confidence: A\n", ""));
        assertThat(findings())
                .extracting(Finding::column, Finding::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("rights", "close"),
                        org.assertj.core.groups.Tuple.tuple("comparisons", "time"));
    }

    @Test
    void asksOnlyAReleaseForSeveralPersons() {
        write("model-2007.yaml", sound.replaceFirst("deed: accept\n", "deed: accept\n    persons: 2\n"));
        assertThat(rules()).containsExactly("wrong_shape");
        write("model-2007.yaml", sound.replaceFirst("persons: unknown", "persons: 2"));
        assertThat(rules()).isEmpty();
    }

    @Test
    void readsADraftOutsideOfAPackage() {
        Path draft = folder.resolve("procedures/model-2007.yaml");
        assertThat(RulePackFeed.readDraft(Path.of("../corridors/jilin-vladivostok"), draft))
                .isInstanceOf(RulePackFeed.Draft.Read.class);
        assertThat(RulePackFeed.readDraft(Path.of("../corridors/jilin-vladivostok"), folder.resolve("none.yaml")))
                .isInstanceOf(RulePackFeed.Draft.Refused.class);
    }

    private List<RulePack> packs() {
        return RulePackFeed.read(files(), KNOWN, new Findings());
    }

    private List<String> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    private List<Finding> findings() {
        var findings = new Findings();
        RulePackFeed.read(files(), KNOWN, findings);
        return findings.all();
    }

    private PackageFiles files() {
        return PackageFiles.read(folder, new Findings());
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve("procedures").resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
