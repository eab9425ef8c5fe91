package io.tumen.operations;

import io.tumen.feed.CorridorFeed;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.FeedResult;
import io.tumen.planner.Planner;
import java.nio.file.Path;

/// What can be answered from a corridor package alone, without Spring or a database.
public final class Desk {
    private final CorridorPackage pack;
    private final Planning planning;
    private final LegalAdvice advice;
    private final History history;

    private Desk(CorridorPackage pack) {
        this.pack = pack;
        var planner = new Planner(pack.corridor(), pack.law());
        this.planning = new Planning(pack.corridor(), planner);
        this.history = new History(pack, planner);
        this.advice = new LegalAdvice(pack);
    }

    /// @throws BrokenPackageException when the package has errors
    public static Desk open(Path folder) {
        return switch (check(folder)) {
            case FeedResult.Loaded loaded -> new Desk(loaded.pack());
            case FeedResult.Refused refused -> throw new BrokenPackageException(folder, refused.findings());
        };
    }

    /// All findings of a package, and the package itself when it can be used.
    public static FeedResult check(Path folder) {
        return CorridorFeed.read(folder);
    }

    public CorridorPackage pack() {
        return pack;
    }

    public Planning planning() {
        return planning;
    }

    public LegalAdvice advice() {
        return advice;
    }

    public History history() {
        return history;
    }

    public CorridorView corridor() {
        return CorridorView.of(pack.corridor());
    }
}
