package io.tumen.planner;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.Stop;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.VehicleId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The services of a corridor as columns. Their stops lie one after the other in one numbering; a stop's number
/// tells its service, and the next number is the next stop until [#linkAfter] is [Links#NONE].
final class Services {
    static final int NONE = -1;

    private final Service[] services;
    private final Map<ServiceId, Integer> numbers = new HashMap<>();
    private final int[] tariff;
    private final int[] vehicle;
    private final int[] cutOff;
    private final int[] late;
    private final int[] serviceOf;
    private final int[] terminal;
    private final int[] arrival;
    private final int[] departure;
    private final int[] linkAfter;
    private final int[] firstStop;
    private final int[][] boarding;
    private final int[] bay;
    private final int bayCount;

    Services(
            Corridor corridor,
            Terminals terminals,
            Links links,
            Numbering<TariffId> tariffs,
            Numbering<VehicleId> vehicles) {
        List<Service> rows = List.copyOf(corridor.services());
        services = rows.toArray(Service[]::new);
        for (int i = 0; i < services.length; i++) {
            numbers.put(services[i].id(), i);
        }
        tariff = Columns.of(rows, service -> tariffs.numberOf(service.tariff()));
        vehicle = Columns.of(rows, service -> vehicles.numberOf(service.vehicle()));
        cutOff = Columns.of(rows, service -> Minutes.of(service.cutOff()));
        late = Columns.byPace(rows, Service::lateHours);
        serviceOf = IntStream.range(0, services.length)
                .flatMap(i -> services[i].stops().stream().mapToInt(stop -> i))
                .toArray();
        firstStop = new int[services.length];
        for (int i = 1; i < services.length; i++) {
            firstStop[i] = firstStop[i - 1] + services[i - 1].stops().size();
        }
        List<Stop> stops =
                rows.stream().flatMap(service -> service.stops().stream()).toList();
        terminal = Columns.of(stops, stop -> terminals.numberFor(stop.terminal()));
        arrival = Columns.of(stops, stop -> Minutes.of(stop.arrival()));
        departure = Columns.of(stops, stop -> Minutes.of(stop.departure()));
        linkAfter = IntStream.range(0, stops.size())
                .map(i -> linkAfter(i, stops, links))
                .toArray();
        boarding = new int[terminals.count()][];
        Arrays.setAll(boarding, this::stopsToBoardAt);
        bay = bays();
        bayCount = Arrays.stream(boarding).mapToInt(bays -> bays.length).sum();
    }

    private int[] bays() {
        int[] bays = new int[terminal.length];
        Arrays.fill(bays, NONE);
        int next = 0;
        for (int[] stops : boarding) {
            for (int stop : stops) {
                bays[stop] = next++;
            }
        }
        return bays;
    }

    private int linkAfter(int stop, List<Stop> stops, Links links) {
        if (stop + 1 == stops.size() || serviceOf[stop + 1] != serviceOf[stop]) {
            return Links.NONE;
        }
        TerminalId start = stops.get(stop).terminal();
        TerminalId end = stops.get(stop + 1).terminal();
        return links.numberFor(start, end, services[serviceOf[stop]].mode());
    }

    private int[] stopsToBoardAt(int wanted) {
        return IntStream.range(0, terminal.length)
                .filter(stop -> terminal[stop] == wanted && linkAfter[stop] != Links.NONE)
                .toArray();
    }

    int count() {
        return services.length;
    }

    Service service(int number) {
        return services[number];
    }

    /// [#NONE] when there is no such service.
    int findNumber(ServiceId id) {
        return numbers.getOrDefault(id, NONE);
    }

    int tariff(int service) {
        return tariff[service];
    }

    int vehicle(int service) {
        return vehicle[service];
    }

    int cutOff(int service) {
        return cutOff[service];
    }

    int late(int service, Pace pace) {
        return late[service * Pace.COLUMNS + pace.column()];
    }

    int serviceOf(int stop) {
        return serviceOf[stop];
    }

    int terminal(int stop) {
        return terminal[stop];
    }

    /// Minutes from the base of the running day.
    int arrival(int stop) {
        return arrival[stop];
    }

    /// Minutes from the base of the running day.
    int departure(int stop) {
        return departure[stop];
    }

    /// The link ridden after the stop, [Links#NONE] after the last.
    int linkAfter(int stop) {
        return linkAfter[stop];
    }

    /// Whether the run goes on from the stop: the link behind it is open when it leaves.
    ///
    /// @param base minute that the run's times count from
    /// @param open when the links are open
    boolean setsOff(int stop, int base, OpenTimes open) {
        int minute = base + departure[stop];
        return open.startAt(linkAfter[stop], minute) == minute;
    }

    /// Whether each service may find one of its links closed.
    BitSet meetingClosures(OpenTimes open) {
        var meeting = new BitSet();
        for (int stop = 0; stop < terminal.length; stop++) {
            if (linkAfter[stop] != Links.NONE && !open.always(linkAfter[stop])) {
                meeting.set(serviceOf[stop]);
            }
        }
        return meeting;
    }

    boolean onWater(int service) {
        return services[service].mode().onWater();
    }

    /// The last stop of the service that calls at the stop.
    int last(int stop) {
        int last = stop;
        while (linkAfter[last] != Links.NONE) {
            last++;
        }
        return last;
    }

    /// The first stop of a service.
    int first(int service) {
        return firstStop[service];
    }

    /// Numbers the stops from which a service goes on, those of one terminal one after the other: what is kept in this
    /// order lies together when it is asked of all services at a terminal. [#NONE] where the service ends.
    int bay(int stop) {
        return bay[stop];
    }

    int stopCount() {
        return terminal.length;
    }

    int bayCount() {
        return bayCount;
    }

    /// The stops at the terminal from which a service goes on.
    int[] boarding(int atTerminal) {
        return boarding[atTerminal];
    }
}
