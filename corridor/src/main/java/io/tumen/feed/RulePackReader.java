package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import io.tumen.law.Actor;
import io.tumen.law.Asked;
import io.tumen.law.Compared;
import io.tumen.law.Deed;
import io.tumen.law.Mark;
import io.tumen.law.RulePack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads one version of the rules by which movements are run. Every value stands with its source and confidence; what
/// no text says is written `unknown`.
final class RulePackReader {
    static final String UNKNOWN = "unknown";
    private static final String SET_AT_ACCEPTANCE = "set_at_acceptance";
    private static final int NO_NUMBER = -1;

    private static final Choice<Deed> DEEDS = words("deed", Deed.values());
    private static final Choice<Actor> ACTORS = words("party", Actor.values());
    private static final Choice<Compared> FEATURES = words("feature", Compared.values());
    private static final Choice<Mark> MARKS = words("point", Mark.values());
    private static final Choice<Asked> ASKED = words("answer", Asked.values());
    private static final Choice<Mark> AMENDING =
            new Choice<>("point", Map.of("accepted", Mark.ACCEPTED, "released", Mark.RELEASED));
    private static final Choice<Boolean> YES_OR_NO = new Choice<>("answer", Map.of("yes", true, "no", false));

    private final PackageFiles files;
    private final String file;
    private final RegimeFeed.Known known;
    private final Findings findings;

    RulePackReader(PackageFiles files, String file, RegimeFeed.Known known, Findings findings) {
        this.files = files;
        this.file = file;
        this.known = known;
        this.findings = findings;
    }

    /// The pack, empty when anything in it is wrong.
    Optional<RulePack> read() {
        int before = findings.countErrors();
        YamlMap head = YamlMap.read(files, file, findings);
        if (findings.countErrors() > before) {
            return Optional.empty();
        }
        head.allowing(
                "id",
                "name",
                "in_force",
                "source",
                "confidence",
                "rights",
                "comparisons",
                "clocks",
                "control",
                "guarantee",
                "amending",
                "volume");
        var pack = new RulePack(
                head.value("id", Cells::id, ""),
                head.text("name"),
                head.value("in_force", Cells::date, LocalDate.EPOCH),
                files.sha256Of(file),
                known.provenance(head),
                rights(head),
                comparisons(head),
                head.maps("clocks").stream().map(this::clock).toList(),
                control(head.map("control")),
                guarantee(head.map("guarantee")),
                amending(head.map("amending")),
                head.has("volume") ? volume(head.map("volume")) : null);
        return findings.countErrors() == before ? Optional.of(pack) : Optional.empty();
    }

    private Map<Deed, RulePack.Right> rights(YamlMap head) {
        var rights = new EnumMap<Deed, RulePack.Right>(Deed.class);
        for (YamlMap row : head.maps("rights")) {
            row.allowing("deed", "by", "persons", "says", "source", "confidence");
            var right = new RulePack.Right(
                    Set.copyOf(row.someValues("by", ACTORS::parse, Actor.CUSTOMS)),
                    row.has("persons") ? number(row, "persons") : Integer.valueOf(1),
                    row.text("says"),
                    known.provenance(row));
            Deed deed = row.value("deed", DEEDS::parse, Deed.ACCEPT);
            if (deed != Deed.RELEASE && row.has("persons")) {
                row.report(
                        YamlRules.WRONG_SHAPE,
                        "persons",
                        row.text("persons"),
                        "Only a release is signed by more than one person; right would be no such key here.");
            }
            if (rights.put(deed, right) != null) {
                row.report(new DuplicateId(), "deed", deed.word(), "The deed '" + deed.word() + "' stands twice.");
            }
        }
        Set<Deed> missing = EnumSet.allOf(Deed.class);
        missing.removeAll(rights.keySet());
        missing.forEach(deed -> head.report(
                YamlRules.MISSING_KEY,
                "rights",
                deed.word(),
                "Nobody may '" + deed.word() + "'; right would be a row that says who."));
        return rights;
    }

    private Map<Compared, RulePack.Comparing> comparisons(YamlMap head) {
        var comparisons = new EnumMap<Compared, RulePack.Comparing>(Compared.class);
        for (YamlMap row : head.maps("comparisons")) {
            row.allowing(
                    "feature",
                    "must_be_stated",
                    "tolerance",
                    "when_different",
                    "when_not_stated",
                    "source",
                    "confidence");
            var comparing = new RulePack.Comparing(
                    row.value("must_be_stated", YES_OR_NO::parse, false),
                    row.has("tolerance")
                            ? row.value("tolerance", RulePackReader::amount, BigDecimal.ZERO)
                            : BigDecimal.ZERO,
                    row.text("when_different"),
                    row.text("when_not_stated"),
                    known.provenance(row));
            Compared feature = row.value("feature", FEATURES::parse, Compared.SEAL);
            if (comparisons.put(feature, comparing) != null) {
                row.report(new DuplicateId(), "feature", feature.name(), "This feature is compared twice.");
            }
        }
        Set<Compared> missing = EnumSet.allOf(Compared.class);
        missing.removeAll(comparisons.keySet());
        missing.forEach(feature -> head.report(
                YamlRules.MISSING_KEY,
                "comparisons",
                feature.name().toLowerCase(Locale.ROOT),
                "It does not say how '" + feature.name().toLowerCase(Locale.ROOT) + "' is compared."));
        return comparisons;
    }

    private RulePack.Clock clock(YamlMap row) {
        row.allowing("id", "jurisdiction", "from", "until", "days", "warn_days", "says", "source", "confidence");
        return new RulePack.Clock(
                row.value("id", Cells::id, ""),
                row.text("jurisdiction"),
                row.value("from", MARKS::parse, Mark.ACCEPTED),
                row.value("until", MARKS::parse, Mark.RE_ENTERED),
                row.value("days", RulePackReader::limit, new RulePack.Limit.Unknown()),
                number(row, "warn_days"),
                row.text("says"),
                known.provenance(row));
    }

    private RulePack.Demand control(YamlMap row) {
        row.allowing("satisfied_before_release", "says", "source", "confidence");
        return new RulePack.Demand(
                row.value("satisfied_before_release", ASKED::parse, Asked.UNKNOWN),
                row.text("says"),
                known.provenance(row));
    }

    private RulePack.GuaranteeTerms guarantee(YamlMap row) {
        row.allowing("required", "share", "says", "source", "confidence");
        return new RulePack.GuaranteeTerms(
                row.value("required", ASKED::parse, Asked.UNKNOWN),
                share(row),
                row.text("says"),
                known.provenance(row));
    }

    private static @Nullable BigDecimal share(YamlMap row) {
        BigDecimal share = row.value(
                "share",
                text -> text.equals(UNKNOWN) ? BigDecimal.valueOf(NO_NUMBER) : fraction(text),
                BigDecimal.ZERO);
        return share.signum() < 0 ? null : share;
    }

    private RulePack.Amending amending(YamlMap row) {
        row.allowing("until", "says", "source", "confidence");
        return new RulePack.Amending(
                row.value("until", AMENDING::parse, Mark.RELEASED), row.text("says"), known.provenance(row));
    }

    private RulePack.Volume volume(YamlMap row) {
        row.allowing("years", "digits", "says", "source", "confidence");
        return new RulePack.Volume(
                row.value("years", Cells::count, 1),
                row.value("digits", Cells::count, 2),
                row.text("says"),
                known.provenance(row));
    }

    /// A whole number above 0, or null for `unknown`.
    private static @Nullable Integer number(YamlMap row, String key) {
        int number = row.value(key, text -> text.equals(UNKNOWN) ? NO_NUMBER : positive(text), 1);
        return number == NO_NUMBER ? null : Integer.valueOf(number);
    }

    private static RulePack.Limit limit(String text) {
        return switch (text) {
            case UNKNOWN -> new RulePack.Limit.Unknown();
            case SET_AT_ACCEPTANCE -> new RulePack.Limit.SetAtAcceptance();
            default -> new RulePack.Limit.Days(positive(text));
        };
    }

    private static int positive(String text) {
        int number = Cells.count(text);
        if (number == 0) {
            throw new InvalidValueException("number", text, "1 or more, or " + UNKNOWN);
        }
        return number;
    }

    private static BigDecimal amount(String text) {
        return BigDecimal.valueOf(Cells.amount(text)).stripTrailingZeros();
    }

    private static BigDecimal fraction(String text) {
        BigDecimal share = amount(text);
        if (share.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidValueException("share", text, "0 to 1, or " + UNKNOWN);
        }
        return share;
    }

    private static <E extends Enum<E>> Choice<E> words(String what, E[] values) {
        return new Choice<>(
                what,
                Arrays.stream(values)
                        .collect(Collectors.toMap(value -> value.name().toLowerCase(Locale.ROOT), value -> value)));
    }
}
