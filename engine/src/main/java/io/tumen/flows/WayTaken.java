package io.tumen.flows;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.Way;
import io.tumen.law.Journey;
import io.tumen.law.Judgement;
import io.tumen.law.Law;
import io.tumen.law.LegalQuestion;
import io.tumen.law.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the law looks at in a way: where it leaves home, where it is loaded, landed or enters abroad, and where it
/// comes home.
final class WayTaken {
    private final Corridor corridor;
    private final List<PlaceId> loadings = new ArrayList<>();
    private final List<PlaceId> landings = new ArrayList<>();
    private final List<PlaceId> entered = new ArrayList<>();
    private @Nullable PlaceId exit;
    private @Nullable PlaceId entry;
    private boolean byShip;
    private boolean homeByShip;
    /// Where goods on a ship boarded it.
    private @Nullable PlaceId boarded;

    WayTaken(Corridor corridor, List<Step> steps) {
        this.corridor = corridor;
        for (Step step : steps) {
            switch (step) {
                case Step.Board board -> board(board.at(), board.onWater());
                case Step.Haul haul -> haul(haul);
                case Step.Alight alight -> ashore(alight.at());
                case Step.Work work -> {}
                case Step.Pass pass -> {}
            }
        }
    }

    private PlaceId place(TerminalId terminal) {
        return corridor.terminalFor(terminal).place();
    }

    private boolean isAbroad(PlaceId place) {
        return Track.isAbroad(corridor, place);
    }

    private void board(TerminalId at, boolean onWater) {
        if (onWater) {
            boarded = place(at);
            if (isAbroad(place(at))) {
                loadings.add(place(at));
            }
        }
    }

    private void haul(Step.Haul haul) {
        Link link = corridor.linkFor(haul.link());
        if (haul.boards()) {
            board(haul.at(), link.mode().onWater());
        }
        if (link.mode().onWater()) {
            if (haul.service() == null) {
                boarded = place(haul.at());
                ashore(haul.to());
            }
        } else {
            overland(link);
        }
    }

    private void overland(Link link) {
        PlaceId from = place(link.from());
        PlaceId to = place(link.to());
        if (!isAbroad(from) && isAbroad(to)) {
            leave(from, false);
        }
        if (isAbroad(to) && corridor.crossesFrontier(link)) {
            entered.add(to);
        }
        if (isAbroad(from) && !isAbroad(to)) {
            entry = to;
            homeByShip = false;
        }
    }

    private void leave(PlaceId from, boolean onShip) {
        byShip = exit == null ? onShip : byShip;
        exit = exit == null ? from : exit;
    }

    private void ashore(TerminalId at) {
        PlaceId to = place(at);
        if (boarded == null) {
            return;
        }
        if (!isAbroad(boarded) && isAbroad(to)) {
            leave(boarded, true);
        }
        if (isAbroad(to)) {
            landings.add(to);
        } else if (isAbroad(boarded)) {
            entry = to;
            homeByShip = true;
        }
        boarded = null;
    }

    /// The worst of the judgements of all places abroad that the law asks about.
    Judgement judge(Law law, Kind kind, FlowTerms terms) {
        Journey asked = law.journeyFor(kind.subdivision(), byShip);
        List<PlaceId> abroad = switch (asked) {
            case BY_SEA -> loadings;
            case BY_LAND -> entered;
            case OUT_BY_SEA, ROUND_BY_SEA -> landings;
        };
        List<@Nullable PlaceId> transits = new ArrayList<>(abroad);
        if (transits.isEmpty()) {
            transits.add(null);
        }
        Judgement worst = null;
        for (PlaceId transit : transits) {
            Judgement one = law.judge(new LegalQuestion(
                    kind.subdivision(),
                    kind.trade(),
                    terms.day(),
                    new Way(exit, transit, entry),
                    journey(asked),
                    ProductNetwork.cargo(kind, terms)));
            worst = worst == null || one.standing().compareTo(worst.standing()) > 0 ? one : worst;
        }
        boolean open = worst != null && worst.standing() != Standing.UNLAWFUL;
        return worst == null || open && exit != null && abroad.isEmpty()
                ? law.judgeUnknownJourney(kind.subdivision(), byShip)
                : worst;
    }

    private @Nullable Journey journey(Journey asked) {
        if (entry == null) {
            return null;
        }
        return asked.leavesByShip()
                ? homeByShip ? Journey.ROUND_BY_SEA : Journey.OUT_BY_SEA
                : homeByShip ? Journey.BY_SEA : Journey.BY_LAND;
    }
}
