package io.tumen.flows;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Link;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Price;
import io.tumen.corridor.Service;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The cheapest lawful way in a drawn world by trying every way of so many hops, leg by leg, as one would by hand.
/// Knows nothing of product networks and of automata: goods leave home by land at an open post, load at open ports
/// abroad, and come home by ship at an open port; or they stay at home.
final class EveryWay {
    private static final double VALUE_OF_TIME = 10;

    private final Corridor corridor;
    private final Map<String, Set<String>> open;
    private final int mostHops;
    private final String goal;
    private double best = Double.POSITIVE_INFINITY;

    /// Where goods stand and what they cost so far.
    private record Here(
            String at,
            String stage,
            @Nullable Link last,
            boolean sameVehicle,
            Set<TariffId> charged,
            double cny,
            int hops) {}

    EveryWay(Corridor corridor, Map<String, Set<String>> open, String goal, int mostHops) {
        this.corridor = corridor;
        this.open = open;
        this.goal = goal;
        this.mostHops = mostHops;
    }

    /// CNY per TEU with the time of the goods; infinite where there is no way.
    double cheapest(String origin) {
        double load = work(origin, Activity.LOAD);
        if (load < Double.POSITIVE_INFINITY) {
            go(new Here(origin, "home", null, false, Set.of(), load, 0));
        }
        return best;
    }

    private void go(Here here) {
        if (here.cny >= best) {
            return;
        }
        if (here.at.equals(goal) && here.hops > 0 && (here.stage.equals("home") || here.stage.equals("back"))) {
            best = Math.min(best, here.cny + work(here.at, Activity.UNLOAD));
        }
        if (here.hops == mostHops) {
            return;
        }
        for (Link link : corridor.links()) {
            if (link.onDemand() && link.from().value().equals(here.at)) {
                drive(here, link);
            }
        }
        for (Service service : corridor.services()) {
            for (int board = 0; board < service.stops().size(); board++) {
                if (service.stops().get(board).terminal().value().equals(here.at)) {
                    for (int alight = board + 1; alight < service.stops().size(); alight++) {
                        ride(here, service, board, alight);
                    }
                }
            }
        }
    }

    private void drive(Here here, Link link) {
        boolean same = here.sameVehicle
                && here.last != null
                && here.last.mode().equals(link.mode())
                && java.util.Objects.equals(here.last.gauge(), link.gauge());
        double cny = here.cny + (same ? 0 : change(here, link));
        boolean crosses = corridor.crossesFrontier(link);
        cny += crosses ? work(here.at, Activity.BORDER) : 0;
        Set<TariffId> charged = same ? new HashSet<>(here.charged) : new HashSet<>();
        boolean due = link.tariff() != null && charged.add(link.tariff());
        cny += (due ? sum(link.tariff(), Price.Basis.PER_TEU) : 0)
                + sum(link.tariff(), Price.Basis.PER_TEU_KM) * link.distanceKm()
                + link.hours().likely() * VALUE_OF_TIME;
        cny += crosses ? work(link.to().value(), Activity.BORDER) : 0;
        String loaded = same ? here.stage : load(here.stage, link);
        String stage = ride(loaded, link);
        if (!stage.equals("no") && cny < Double.POSITIVE_INFINITY) {
            go(new Here(link.to().value(), stage, link, true, charged, cny, here.hops + 1));
        }
    }

    private void ride(Here here, Service service, int board, int alight) {
        List<Link> links = new ArrayList<>();
        for (int stop = board; stop < alight; stop++) {
            links.add(link(service, stop));
        }
        boolean ship = service.mode().onWater();
        boolean before =
                ship ? links.stream().anyMatch(corridor::crossesFrontier) : corridor.crossesFrontier(links.getFirst());
        boolean after = ship ? before : corridor.crossesFrontier(links.getLast());
        String to = service.stops().get(alight).terminal().value();
        double wait = 12.0 * service.days().everyDays() + hours(service.cutOff());
        double onBoard = hours(service.stops()
                .get(alight)
                .arrival()
                .minus(service.stops().get(board).departure()));
        double cny = here.cny
                + change(here, links.getFirst())
                + (before ? work(here.at, Activity.BORDER) : 0)
                + (wait + onBoard + service.lateHours().likely()) * VALUE_OF_TIME
                + sum(service.tariff(), Price.Basis.PER_TEU)
                + sum(service.tariff(), Price.Basis.PER_TEU_KM)
                        * links.stream().mapToDouble(Link::distanceKm).sum()
                + (after ? work(to, Activity.BORDER) : 0);
        for (int i = 1; i < links.size() && !ship; i++) {
            int controls = (corridor.crossesFrontier(links.get(i - 1)) ? 1 : 0)
                    + (corridor.crossesFrontier(links.get(i)) ? 1 : 0);
            cny += controls == 0 ? 0 : controls * price(links.get(i).from().value(), Activity.BORDER);
        }
        String stage = load(here.stage, links.getFirst());
        if (ship) {
            stage = sail(stage, here.at, to, links);
        } else {
            for (Link link : links) {
                stage = ride(stage, link);
            }
        }
        if (!stage.equals("no") && cny < Double.POSITIVE_INFINITY) {
            go(new Here(to, stage, links.getLast(), false, Set.of(), cny, here.hops + 1));
        }
    }

    private Link link(Service service, int stop) {
        TerminalId from = service.stops().get(stop).terminal();
        TerminalId to = service.stops().get(stop + 1).terminal();
        return corridor.links().stream()
                .filter(link -> link.from().equals(from)
                        && link.to().equals(to)
                        && link.mode().equals(service.mode()))
                .min(java.util.Comparator.comparing(Link::onDemand))
                .orElseThrow();
    }

    private double change(Here here, Link link) {
        if (here.last == null) {
            return 0;
        }
        boolean gauges = here.last.mode().equals(link.mode())
                && here.last.gauge() != null
                && link.gauge() != null
                && !here.last.gauge().equals(link.gauge());
        return work(here.at, gauges ? Activity.GAUGE_CHANGE : Activity.TRANSFER);
    }

    private boolean abroad(String place) {
        return !corridor.assumptions()
                .isHome(corridor.placeFor(new PlaceId(place)).country());
    }

    private String load(String stage, Link link) {
        String at = link.from().value();
        if (!link.mode().onWater() || !abroad(at)) {
            return stage;
        }
        return (stage.equals("abroad") || stage.equals("transit")) && isOpen("transit", at) ? "transit" : "no";
    }

    private String ride(String stage, Link link) {
        String from = link.from().value();
        String to = link.to().value();
        if (link.mode().onWater()) {
            return sail(stage, from, to, List.of(link));
        }
        if (!abroad(from) && abroad(to)) {
            return stage.equals("home") && isOpen("exit", from) ? "abroad" : "no";
        }
        return abroad(from) && !abroad(to) ? "no" : stage;
    }

    /// A ship that calls abroad leaves home, whether the goods go ashore there or not.
    private String sail(String stage, String from, String to, List<Link> links) {
        boolean leaves = links.stream()
                .anyMatch(
                        link -> !abroad(link.from().value()) && abroad(link.to().value()));
        boolean comes = links.stream()
                .anyMatch(
                        link -> abroad(link.from().value()) && !abroad(link.to().value()));
        String left = !leaves ? stage : stage.equals("home") && isOpen("exit", from) ? "abroad" : "no";
        return !comes || left.equals("no") ? left : left.equals("transit") && isOpen("entry", to) ? "back" : "no";
    }

    private boolean isOpen(String role, String place) {
        return open.getOrDefault(role, Set.of()).contains(place);
    }

    private Terminal terminal(String at) {
        return corridor.terminalFor(new TerminalId(at));
    }

    /// Money and time; infinite where it is not offered.
    private double work(String at, Activity activity) {
        Handling handling = terminal(at).findHandling(activity);
        if (handling == null) {
            return Double.POSITIVE_INFINITY;
        }
        var hours = terminal(at).hours();
        double shut = hours.roundTheClock()
                ? 0
                : 24 - Duration.between(hours.opens(), hours.closes()).toMinutes() / 60.0;
        return (handling.hours().likely() + shut * shut / 48) * VALUE_OF_TIME + price(at, activity);
    }

    private double price(String at, Activity activity) {
        Handling handling = terminal(at).findHandling(activity);
        return handling == null ? 0 : sum(handling.tariff(), Price.Basis.PER_TEU);
    }

    private double sum(@Nullable TariffId tariff, Price.Basis basis) {
        return tariff == null
                ? 0
                : corridor.tariffFor(tariff).prices().stream()
                        .filter(price -> price.basis() == basis)
                        .mapToDouble(price -> price.amount().likely())
                        .sum();
    }

    private static double hours(Duration time) {
        return time.toMinutes() / 60.0;
    }
}
