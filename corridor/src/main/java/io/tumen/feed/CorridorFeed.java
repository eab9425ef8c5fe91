package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.SourceId;
import io.tumen.law.Law;
import io.tumen.law.Regime;
import io.tumen.law.Regime.RegimePlace;
import io.tumen.law.RulePacks;
import io.tumen.law.Screening;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// Reads a corridor package: a folder or a zip of tables and texts, as `docs/corridor-package.md` describes it.
///
/// Every fault is found in one reading, by the rules of `docs/rules.md`. A package with an error is refused as a whole.
public final class CorridorFeed {
    private CorridorFeed() {}

    /// Reads a folder or a zip. Never throws for what stands in it, not even when there is none.
    public static FeedResult read(Path folder) {
        return read(folder, List.of());
    }

    /// As [#read(Path)], of a package that is not written yet.
    public static FeedResult read(PackageSheets sheets) {
        return read(PackageFiles.of(sheets.bytes()), List.of(), new Findings());
    }

    /// The package with scenarios laid over it, which has to keep the same rules.
    ///
    /// @param scenarios each by its id in the package, or by the path of its file or folder; later ones lie above
    public static FeedResult read(Path folder, List<String> scenarios) {
        var findings = new Findings();
        return PackageFiles.findAt(folder, findings)
                .map(files -> read(files, scenarios, findings))
                .orElseGet(() -> new FeedResult.Refused(findings.all()));
    }

    /// Every rule, in the order in which they look at a package.
    public static List<RuleText> listRules() {
        return Rules.all().stream()
                .map(rule -> new RuleText(rule.id(), rule.severity(), rule.says()))
                .toList();
    }

    /// What the scenarios of a package say of themselves, in the order of their ids, each with what is wrong with its
    /// file. Whether it fits the package comes out when it is laid over.
    public static List<ListedScenario> listScenarios(Path folder) {
        PackageFiles files = PackageFiles.findAt(folder, new Findings()).orElseGet(PackageFiles::none);
        String corridor = corridorOf(files);
        return ScenarioFiles.listIn(files).stream()
                .map(scenario -> {
                    var findings = new Findings();
                    ScenarioHead head = new ScenarioReader(scenario, findings)
                            .read(corridor)
                            .head();
                    return new ListedScenario(head, findings.all());
                })
                .toList();
    }

    /// A scenario of a package.
    public record ListedScenario(ScenarioHead head, List<Finding> findings) {
        public ListedScenario {
            findings = List.copyOf(findings);
        }
    }

    /// Reads files that are in memory already, without scenarios.
    static FeedResult read(PackageFiles files) {
        return read(files, List.of(), new Findings());
    }

    private static String corridorOf(PackageFiles files) {
        YamlMap head = YamlMap.read(files, Head.FILE, new Findings());
        return head.has("id") ? head.text("id") : "";
    }

    private static FeedResult read(PackageFiles files, List<String> wanted, Findings findings) {
        // Beside the reading, because in a new process it takes a tenth as long.
        CompletableFuture<String> sha256 = CompletableFuture.supplyAsync(files::sha256);
        var scenarios = new Scenarios(files, corridorOf(files), findings);
        wanted.forEach(scenarios::choose);
        RawPackage raw = scenarios.layOver(RawPackage.of(files));
        Rules.OF_FORM.forEach(rule -> rule.check(raw, findings));
        RegimeFeed.Known known = known(raw);
        Head head = head(files, known, findings);
        List<Regime> regimes = RegimeFeed.read(files, known, findings);
        var rulePacks = new RulePacks(RulePackFeed.read(files, known, findings));
        Draft draft = new DraftReader(raw, findings).read(head);
        Rules.OF_SENSE.forEach(rule -> rule.check(draft, findings));
        if (findings.hasErrors()) {
            return new FeedResult.Refused(findings.all());
        }
        var pack = new CorridorPackage(
                new CorridorBuilder(draft).build(),
                new Law(
                        regimes,
                        draft.agreements().stream().map(Entry::value).toList(),
                        new Screening(
                                draft.screening().stream().map(Entry::value).toList()),
                        rulePacks),
                scenarios.sha256Over(sha256.join()),
                scenarios.chosen().stream().map(ScenarioReader.Text::head).toList());
        return new FeedResult.Loaded(pack, findings.all());
    }

    private static Head head(PackageFiles files, RegimeFeed.Known known, Findings findings) {
        var quiet = files.has(Head.FILE) ? findings : new Findings();
        return Head.of(YamlMap.read(files, Head.FILE, quiet), known);
    }

    /// The latest of each currency, of those that can be read.
    private static Map<Currency, Range> rates(RawPackage raw) {
        Map<Currency, DatedRate> latest = new LinkedHashMap<>();
        for (Row row : raw.table(TableForms.EXCHANGE_RATES).rows()) {
            readRate(row, latest);
        }
        Map<Currency, Range> rates = new LinkedHashMap<>();
        latest.forEach((currency, rate) -> rates.put(currency, rate.cnyPerUnit()));
        return rates;
    }

    private record DatedRate(LocalDate day, Range cnyPerUnit) {}

    private static void readRate(Row row, Map<Currency, DatedRate> latest) {
        try {
            var rate = new DatedRate(Cells.date(row.text("day")), row.range(""));
            latest.merge(
                    Cells.currency(row.text("currency")),
                    rate,
                    (one, other) -> one.day().isAfter(other.day()) ? one : other);
        } catch (InvalidValueException e) {
            // Told by the rules of form.
        }
    }

    /// What acts may name: everything with an id, even where the rest of its row is faulty.
    static RegimeFeed.Known known(RawPackage raw) {
        Map<PlaceId, RegimePlace> places = new LinkedHashMap<>();
        for (Row row : raw.table(TableForms.PLACES).rows()) {
            if (Cells.isId(row.text("place_id"))) {
                places.put(
                        new PlaceId(row.text("place_id")), new RegimePlace(row.text("name_en"), row.text("country")));
            }
        }
        Set<SourceId> sources = raw.table(TableForms.SOURCES).values("source_id").stream()
                .filter(Cells::isId)
                .map(SourceId::new)
                .collect(Collectors.toSet());
        return new RegimeFeed.Known(places, sources, rates(raw));
    }
}
