package io.tumen.operations;

import io.tumen.conversion.GeoJsonExport;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.FeedResult;
import io.tumen.feed.RuleText;
import io.tumen.planner.Planner;
import java.nio.file.Path;
import java.util.List;

/// What can be answered from a corridor package alone, without Spring or a database.
public final class Desk {
    private final CorridorPackage pack;
    private final ScenarioDesks scenarios;
    private final Planning planning;
    private final Deadlines deadlines;
    private final Profiles profiles;
    private final Reaches reaches;
    private final Hinterlands hinterlands;
    private final Pairings pairings;
    private final LegalAdvice advice;
    private final History history;
    private final PackageReport report;

    private Desk(Path folder, FeedResult.Loaded loaded) {
        this.pack = loaded.pack();
        this.report = PackageReport.of(folder.getFileName().toString(), loaded);
        this.scenarios = new ScenarioDesks(folder);
        var planner = new Planner(pack.corridor(), pack.law());
        this.planning = new Planning(pack, planner);
        this.deadlines = new Deadlines(pack, planner);
        this.profiles = new Profiles(pack, planner);
        this.reaches = new Reaches(pack, planner);
        this.hinterlands = new Hinterlands(pack, planner);
        this.pairings = new Pairings(pack);
        this.history = new History(pack, planner);
        this.advice = new LegalAdvice(pack);
    }

    /// @throws BrokenPackageException when the package has errors
    public static Desk open(Path folder) {
        return open(folder, List.of());
    }

    /// The desk of a package with scenarios over it.
    ///
    /// @param scenarios each by its id in the package, or by the path of its file or folder
    /// @throws BrokenPackageException when the package has errors, or has them with the scenarios over it
    public static Desk open(Path folder, List<String> scenarios) {
        return switch (check(folder, scenarios)) {
            case FeedResult.Loaded loaded -> new Desk(folder, loaded);
            case FeedResult.Refused refused -> throw new BrokenPackageException(folder, refused.findings());
        };
    }

    /// All findings of a package, and the package itself when it can be used.
    public static FeedResult check(Path folder) {
        return check(folder, List.of());
    }

    /// All findings of a package with scenarios over it.
    public static FeedResult check(Path folder, List<String> scenarios) {
        return CorridorFeed.read(folder, scenarios);
    }

    /// The scenarios of the package.
    public List<ScenarioView> scenarios() {
        return scenarios.list();
    }

    /// The desk under scenarios of its package, this one when none is named.
    ///
    /// @param ids never a path: they may come from a stranger
    /// @throws InvalidValueException  when the package has no such scenario
    /// @throws BrokenPackageException when the package has errors with the scenarios over it
    public Desk under(List<String> ids) {
        return ids.isEmpty() ? this : scenarios.deskFor(ids);
    }

    /// Every rule that packages are checked by.
    public static List<RuleText> listRules() {
        return CorridorFeed.listRules();
    }

    /// What was found in this package.
    public PackageReport report() {
        return report;
    }

    public CorridorPackage pack() {
        return pack;
    }

    public Planning planning() {
        return planning;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public Profiles profiles() {
        return profiles;
    }

    public Reaches reaches() {
        return reaches;
    }

    public Hinterlands hinterlands() {
        return hinterlands;
    }

    public Pairings pairings() {
        return pairings;
    }

    public LegalAdvice advice() {
        return advice;
    }

    public History history() {
        return history;
    }

    /// The corridor as GeoJSON (RFC 7946), in UTF-8.
    public byte[] geoJson() {
        return GeoJsonExport.text(pack.corridor());
    }

    public CorridorView corridor() {
        return CorridorView.of(pack.corridor());
    }
}
