package io.tumen.conversion;

import static io.tumen.conversion.PackageRows.number;

import io.tumen.corridor.Position;
import io.tumen.corridor.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From a network of the General Modeling Network Specification (`https://github.com/zephyr-data-specs/GMNS`) to a
/// corridor package: nodes become places with a terminal, links become links on demand.
///
/// Reads `node`, `link`, `geometry` and `config`. Columns that [GmnsExport] adds (`place_id`, `country`, `access` …)
/// are read back where they are there.
public final class GmnsImport {
    private static final String SEA = "sea";
    private static final double SEA_TOLERANCE = 0.03;
    private static final double STRAIGHT_SHARE = 0.9;
    private static final double SLACK_KM = 0.02;
    private static final List<String> NOT_USED = List.of(
            "lane.csv",
            "segment.csv",
            "segment_lane.csv",
            "movement.csv",
            "location.csv",
            "zone.csv",
            "use_definition.csv",
            "use_group.csv",
            "time_set_definitions.csv",
            "link_tod.csv",
            "signal_controller.csv",
            "signal_timing_plan.csv",
            "curb_seg.csv");

    private final SourceFiles files;
    private final ImportOptions options;
    private final ImportFindings findings;
    private final NewPackage pack;
    private final SeaLines sea;
    private final SafeIds placeIds = new SafeIds();
    private final SafeIds terminalIds = new SafeIds();
    private final SafeIds linkIds = new SafeIds();
    private final Map<String, NewPackage.Terminal> terminals = new LinkedHashMap<>();
    private int withoutLength;
    private int withoutSpeed;
    private int links;

    /// @param source of the length: `import`, `import-computed` or `assumption`
    private record Length(double km, String source) {}

    private GmnsImport(SourceFiles files, ImportOptions options, ImportFindings findings) {
        this.files = files;
        this.options = options;
        this.findings = findings;
        this.pack = new NewPackage(options);
        this.sea = new SeaLines(pack.rows());
    }

    /// @param source folder or zip
    /// @throws io.tumen.corridor.InvalidValueException for a unit in the options that there is not
    public static ImportResult read(Path source, ImportOptions options, Progress progress) {
        GmnsUnits.checkOptions(options);
        var findings = new ImportFindings();
        try (SourceFiles files = SourceFiles.open(source, findings)) {
            return findings.hasErrors()
                    ? new ImportResult.Refused(findings.all())
                    : new GmnsImport(files, options, findings).read(source, progress);
        }
    }

    private ImportResult read(Path source, Progress progress) {
        GmnsNetwork network = GmnsNetwork.read(files, findings);
        progress.at("carrying over " + network.links().size() + " links");
        Double kmPerUnit = unit(options.lengthUnit(), network.lengthUnit(), true, network);
        Double kmhPerUnit = unit(options.speedUnit(), network.speedUnit(), false, network);
        if (!findings.hasErrors() && kmPerUnit != null && kmhPerUnit != null) {
            network.links().forEach(link -> add(link, kmPerUnit, kmhPerUnit));
            if (links == 0) {
                findings.add(ImportRules.NOTHING_USABLE, GmnsNetwork.LINKS, "No link can be carried over.");
            }
        }
        if (findings.hasErrors()) {
            return new ImportResult.Refused(findings.all());
        }
        ImportSummary summary = summary(network);
        String title = "GMNS network " + source.getFileName();
        return new ImportResult.Imported(
                pack.sheets(title, "", summary.readme(options.name())), summary, findings.all());
    }

    /// Null with a finding where it is not known, unless nothing has such a value.
    private @Nullable Double unit(@Nullable String option, String config, boolean ofLength, GmnsNetwork network) {
        String column = ofLength ? "length" : "free_speed";
        String said = option == null ? config : option;
        Double factor = ofLength ? GmnsUnits.findLength(said) : GmnsUnits.findSpeed(said);
        if (factor == null
                && network.links().stream().noneMatch(link -> link.row().has(column))) {
            return 1.0;
        }
        if (factor == null) {
            findings.add(
                    ImportRules.UNIT_UNKNOWN,
                    "config.csv",
                    0,
                    ofLength ? "long_length" : "speed",
                    said,
                    ofLength
                            ? "Nobody says in what unit the lengths are; against the straight lines they look like "
                                    + likelyUnit(network) + ". Say so with --length-unit, one of km, mi, m, ft, or in "
                                    + "config.csv."
                            : "Nobody says in what unit the speeds are. Say so with --speed-unit, one of kph, mph, m/s, "
                                    + "or in config.csv.");
        }
        return factor;
    }

    private static String likelyUnit(GmnsNetwork network) {
        double[] ratios = network.links().stream()
                .filter(link -> link.row().has("length"))
                .mapToDouble(link ->
                        link.row().findNumber("length").orElse(0) / Math.max(straightKm(link), Double.MIN_NORMAL))
                .sorted()
                .toArray();
        return GmnsUnits.nearest(ratios[ratios.length / 2]);
    }

    private static double straightKm(GmnsNetwork.RawLink link) {
        return link.from().position().greatCircleKm(link.to().position());
    }

    private void add(GmnsNetwork.RawLink link, double kmPerUnit, double kmhPerUnit) {
        ModeDefaults defaults = ModeDefaults.of(link.mode());
        Length length = length(link, kmPerUnit, defaults);
        double said = link.row().findNumber("free_speed").orElse(0) * kmhPerUnit;
        if (said > defaults.fastestKmh()) {
            findings.add(
                    ImportRules.TOO_FAST,
                    link.row(),
                    "free_speed",
                    number(said) + " km/h is too fast for " + link.mode() + "; right would be at most "
                            + number(defaults.fastestKmh()) + ". The link is left out.");
            return;
        }
        withoutSpeed += said > 0 ? 0 : 1;
        double hours = length.km() / (said > 0 ? said : defaults.usualKmh());
        NewPackage.Terminal from = terminal(link.from(), link.mode());
        NewPackage.Terminal to = terminal(link.to(), link.mode());
        links++;
        pack.add(new NewPackage.Link(
                linkIds.of(link.id()),
                from,
                to,
                !link.row().text("directed").matches("(?i)false|0|no"),
                link.mode(),
                link.row().findCount("gauge_mm").orElse(options.gaugeMillimetres()),
                !link.row().text("access").equals("scheduled"),
                length.km(),
                length.source(),
                new Range(hours, hours, hours),
                said > 0 ? NewPackage.COMPUTED : NewPackage.ASSUMPTION,
                said > 0 ? "hours: free flow" : "hours: at the usual speed of " + link.mode()));
        if (link.mode().equals(SEA)) {
            sea.join(from.place().id(), between(link.shape()), to.place().id(), "as imported");
        }
    }

    private Length length(GmnsNetwork.RawLink link, double kmPerUnit, ModeDefaults defaults) {
        LineString shape = link.shape();
        double drawn = drawnKm(link);
        double straight = straightKm(link);
        double said = link.row().findNumber("length").orElse(0) * kmPerUnit;
        if (said == 0) {
            withoutLength++;
            return shape == null
                    ? new Length(straight * defaults.detour(), NewPackage.ASSUMPTION)
                    : new Length(drawn, NewPackage.COMPUTED);
        }
        if (said < straight * STRAIGHT_SHARE - SLACK_KM) {
            findings.add(
                    ImportRules.SHORTER_THAN_STRAIGHT,
                    link.row(),
                    "length",
                    "It says " + number(said) + " km, but the straight line is " + number(straight)
                            + " km, which is taken; maybe the unit is another one?");
            return new Length(Math.max(straight, drawn), NewPackage.COMPUTED);
        }
        if (link.mode().equals(SEA) && Math.abs(said - drawn) > SEA_TOLERANCE * drawn) {
            findings.add(
                    ImportRules.LENGTH_OFF_SHAPE,
                    link.row(),
                    "length",
                    "It says " + number(said) + " km, but its line has " + number(drawn) + " km, which is taken.");
            return new Length(drawn, NewPackage.COMPUTED);
        }
        return new Length(said, NewPackage.SOURCE);
    }

    /// From node to node over the points between.
    private static double drawnKm(GmnsNetwork.RawLink link) {
        var points = new ArrayList<Position>();
        points.add(link.from().position());
        points.addAll(between(link.shape()));
        points.add(link.to().position());
        return new LineString(points).km();
    }

    private static List<Position> between(@Nullable LineString shape) {
        return shape == null
                ? List.of()
                : shape.points().subList(1, shape.points().size() - 1);
    }

    private NewPackage.Terminal terminal(GmnsNetwork.Node node, String mode) {
        NewPackage.Terminal known = terminals.get(node.id());
        if (known != null) {
            return known;
        }
        SourceRow row = node.row();
        Country country =
                row.has("country") ? Country.told(row.text("country")) : Country.of(node.position(), options.home());
        country.report(findings, row, "x_coord");
        String name = row.textOr("name", node.id());
        var place = new NewPackage.Place(
                placeIds.of(row.textOr("place_id", node.id())),
                row.textOr("place_name", name),
                country.code(),
                row.text("subdivision"),
                row.text("un_locode"),
                row.textOr("place_kind", mode.equals(SEA) ? "seaport" : "city"),
                node.position(),
                row.textOr("time_zone", options.zone()),
                country.note());
        var terminal = new NewPackage.Terminal(terminalIds.of(node.id()), place, name, Set.of(mode));
        terminals.put(node.id(), terminal);
        pack.add(terminal);
        return terminal;
    }

    private ImportSummary summary(GmnsNetwork network) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("places", pack.countPlaces());
        counts.put("terminals", pack.countTerminals());
        counts.put("links", links);
        var assumed = new ArrayList<>(List.of(
                "Prices, emissions and handling: GMNS has none; they are orders of magnitude with the source assumption.",
                "Hours of a link: free flow, without waits.",
                "Time zone of nodes that do not tell theirs: " + options.zone() + "."));
        tell(
                assumed,
                withoutLength,
                "links have no length; that of their drawing, or the straight line with a detour, is taken");
        tell(assumed, withoutSpeed, "links have no speed; the usual one of their mode is taken");
        var left = new ArrayList<String>();
        network.otherUses().forEach((use, count) -> left.add(count + " links carry no goods (" + use + ")."));
        tell(left, network.countNodes() - terminals.size(), "nodes have no link that is carried over");
        NOT_USED.stream()
                .filter(files::has)
                .forEach(file -> left.add(file + " is not used: a package has no room for it."));
        return new ImportSummary(counts, assumed, left);
    }

    private static void tell(List<String> lines, int count, String what) {
        if (count > 0) {
            lines.add(count + " " + what + ".");
        }
    }
}
