package io.tumen.feed;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.SourceId;
import io.tumen.law.Law;
import io.tumen.law.Regime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a corridor package: a folder of tables and texts, as `docs/corridor-package.md` describes it.
///
/// Every fault is found in one reading, by the rules of `docs/rules.md`. A package with an error is refused as a whole.
public final class CorridorFeed {
    private CorridorFeed() {}

    /// Never throws for what stands in the folder, not even when there is none.
    public static FeedResult read(Path folder) {
        var findings = new Findings();
        if (!Files.isDirectory(folder)) {
            findings.add(Rules.MISSING_FOLDER, folder.toString(), 0, "", "There is no folder " + folder + ".");
            return new FeedResult.Refused(findings.all());
        }
        return read(PackageFiles.read(folder, findings), findings);
    }

    private static FeedResult read(PackageFiles files, Findings findings) {
        RawPackage raw = RawPackage.of(files);
        Rules.OF_FORM.forEach(rule -> rule.check(raw, findings));
        RegimeFeed.Known known = known(raw);
        Head head = head(files, known, findings);
        List<Regime> regimes = RegimeFeed.read(files, known, findings);
        Draft draft = new DraftReader(raw, findings).read(head);
        Rules.OF_SENSE.forEach(rule -> rule.check(draft, findings));
        if (findings.hasErrors()) {
            return new FeedResult.Refused(findings.all());
        }
        var pack = new CorridorPackage(new CorridorBuilder(draft).build(), new Law(regimes), files.sha256());
        return new FeedResult.Loaded(pack, findings.all());
    }

    private static Head head(PackageFiles files, RegimeFeed.Known known, Findings findings) {
        var quiet = files.has(Head.FILE) ? findings : new Findings();
        return Head.of(YamlMap.read(files, Head.FILE, quiet), known);
    }

    /// What acts may name: everything with an id, even where the rest of its row is faulty.
    private static RegimeFeed.Known known(RawPackage raw) {
        Map<PlaceId, String> places = new LinkedHashMap<>();
        for (Row row : raw.table(TableForms.PLACES).rows()) {
            if (Cells.isId(row.text("place_id"))) {
                places.put(new PlaceId(row.text("place_id")), row.text("name_en"));
            }
        }
        Set<SourceId> sources = raw.table(TableForms.SOURCES).values("source_id").stream()
                .filter(Cells::isId)
                .map(SourceId::new)
                .collect(Collectors.toSet());
        return new RegimeFeed.Known(places, sources);
    }
}
