package io.tumen.ledger;

import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.NGB;
import static io.tumen.ledger.World.PORT;
import static io.tumen.ledger.World.VVO;
import static io.tumen.ledger.World.hour;

import io.tumen.corridor.PlaceId;
import io.tumen.ledger.Observation.Counted;
import io.tumen.ledger.Observation.Passed;
import io.tumen.ledger.Observation.SealSeen;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of an ordinary journey, as a port, a railway or a customs office would claim them.
record Journey(Subject about, Party claimant) {
    Journey(Subject about) {
        this(about, PORT);
    }

    static Journey of(MovementId movement, String container) {
        return new Journey(Subject.unit(movement, container));
    }

    Journey by(Party other) {
        return new Journey(about, other);
    }

    /// Out on hour 30, home on hour 150, everything as it left.
    List<Fact> complete() {
        return List.of(
                exited(),
                gateIn(),
                loaded(),
                sailed(),
                discharged(),
                reEntered(),
                sealSeen(World.SEAL),
                counted(1000, 25000));
    }

    Fact exited() {
        return passed(Milestone.EXITED, HUC, 30, null);
    }

    Fact gateIn() {
        return passed(Milestone.GATE_IN_ABROAD, VVO, 48, null);
    }

    Fact loaded() {
        return passed(Milestone.LOADED, VVO, 70, null);
    }

    Fact sailed() {
        return passed(Milestone.SAILED, VVO, 74, null);
    }

    Fact discharged() {
        return passed(Milestone.DISCHARGED_FROM_SHIP, NGB, 148, null);
    }

    Fact reEntered() {
        return passed(Milestone.RE_ENTERED, NGB, 150, null);
    }

    Fact sealSeen(String seal) {
        return fact(new SealSeen(new StatedSeal(seal)), NGB, 151);
    }

    Fact counted(int packages, int kilograms) {
        return fact(new Counted(packages, BigDecimal.valueOf(kilograms)), NGB, 152);
    }

    Fact passed(Milestone milestone, PlaceId place, int hour, @Nullable String seal) {
        return fact(new Passed(milestone, seal == null ? null : new StatedSeal(seal)), place, hour);
    }

    Fact fact(Observation what, @Nullable PlaceId place, int hour) {
        return new Fact(claimant, about, what, place, hour(hour), "message " + hour);
    }
}
