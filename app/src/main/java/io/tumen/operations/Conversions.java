package io.tumen.operations;

import io.tumen.conversion.DcsaImport;
import io.tumen.conversion.Export;
import io.tumen.conversion.GeoJsonExport;
import io.tumen.conversion.GmnsExport;
import io.tumen.conversion.GmnsImport;
import io.tumen.conversion.GtfsExport;
import io.tumen.conversion.GtfsImport;
import io.tumen.conversion.ImportOptions;
import io.tumen.conversion.ImportResult;
import io.tumen.conversion.Progress;
import io.tumen.corridor.InvalidValueException;
import io.tumen.feed.AllOrNothing;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.FeedResult;
import io.tumen.feed.Finding;
import io.tumen.feed.PackageSheets;
import io.tumen.feed.PackageWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings other people's data in as a package, and a package out in their forms.
public final class Conversions {
    private static final List<String> IMPORTS = List.of("gtfs", "gmns", "dcsa");
    private static final List<String> EXPORTS = List.of("gtfs", "gmns", "geojson", "package");

    private Conversions() {}

    /// Imports and writes the package, unless something is wrong that stops it.
    ///
    /// @param progress told what is being done
    /// @throws InvalidValueException for a field that cannot be read, or a target that must not be written to
    public static ImportReport bringIn(ImportForm form, Consumer<String> progress) {
        String kind = word("form to import", form.kind(), IMPORTS);
        return switch (imported(kind, form, progress::accept)) {
            case ImportResult.Refused refused -> ImportReport.refused(refused.findings());
            case ImportResult.Imported imported -> written(imported, form, progress);
        };
    }

    private static ImportResult imported(String kind, ImportForm form, Progress progress) {
        ImportOptions options = options(form);
        return switch (kind) {
            case "gtfs" -> GtfsImport.read(form.source(), options, progress);
            case "gmns" -> GmnsImport.read(form.source(), options, progress);
            default -> DcsaImport.read(form.source(), options, base(form.pack()), progress);
        };
    }

    private static @Nullable PackageSheets base(@Nullable Path folder) {
        if (folder == null) {
            return null;
        }
        load(folder);
        return PackageSheets.read(folder);
    }

    private static ImportReport written(ImportResult.Imported imported, ImportForm form, Consumer<String> progress) {
        progress.accept("checking the package");
        FeedResult check = CorridorFeed.read(imported.sheets());
        PackageWriter.write(imported.sheets(), form.into(), form.replace());
        List<Finding> all = new ArrayList<>(imported.findings());
        all.addAll(check.findings());
        return new ImportReport(
                form.into().toString(),
                check instanceof FeedResult.Loaded,
                imported.summary().counts(),
                imported.summary().assumed(),
                imported.summary().left(),
                all);
    }

    private static ImportOptions options(ImportForm form) {
        return new ImportOptions(
                form.name() == null ? nameOf(form.source()) : form.name(),
                form.home().stream().map(Conversions::country).toList(),
                form.gauge(),
                Set.copyOf(form.routes()),
                form.from() == null ? null : Reading.date("first day", form.from()),
                form.until() == null ? null : Reading.date("last day", form.until()),
                form.lengthUnit(),
                form.speedUnit(),
                form.zone());
    }

    private static String country(String code) {
        if (!Set.of(Locale.getISOCountries()).contains(code)) {
            throw new InvalidValueException("home country", code, "a code of ISO 3166-1 in capitals, such as CN");
        }
        return code;
    }

    private static String nameOf(Path source) {
        Path name = source.toAbsolutePath().normalize().getFileName();
        return name == null ? "imported" : name.toString().replaceAll("\\.(zip|json)$", "");
    }

    /// Writes the package in another form.
    ///
    /// @throws InvalidValueException  for a form there is not, or a target that must not be written to
    /// @throws BrokenPackageException when the package has errors
    public static ExportReport bringOut(String form, Path folder, Path into, boolean replace) {
        String kind = word("form to export", form, EXPORTS);
        CorridorPackage pack = load(folder);
        if (kind.equals("package")) {
            PackageSheets sheets = PackageSheets.read(folder);
            PackageWriter.write(sheets, into, replace);
            var counts = new LinkedHashMap<String, Integer>();
            counts.put("tables", sheets.tables().size());
            counts.put("texts", sheets.texts().size());
            return new ExportReport(into.toString(), counts, List.of());
        }
        Export export = export(kind, pack);
        if (kind.equals("geojson")) {
            new AllOrNothing(replace).writeFile(export.files().firstEntry().getValue(), into);
        } else {
            new AllOrNothing(replace).write(export.files(), into);
        }
        return new ExportReport(into.toString(), export.counts(), export.lost());
    }

    private static Export export(String kind, CorridorPackage pack) {
        return switch (kind) {
            case "gtfs" -> GtfsExport.of(pack.corridor(), pack.sha256());
            case "gmns" -> GmnsExport.of(pack.corridor());
            default -> GeoJsonExport.of(pack.corridor());
        };
    }

    private static CorridorPackage load(Path folder) {
        return switch (CorridorFeed.read(folder)) {
            case FeedResult.Loaded loaded -> loaded.pack();
            case FeedResult.Refused refused -> throw new BrokenPackageException(folder, refused.findings());
        };
    }

    private static String word(String what, String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!words.contains(lower)) {
            throw new InvalidValueException(what, text, "one of " + String.join(", ", words));
        }
        return lower;
    }
}
