package io.tumen.bench;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Terminal;
import io.tumen.planner.Criterion;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.opentripplanner.raptor.RaptorService;
import org.opentripplanner.raptor.api.path.RaptorPath;
import org.opentripplanner.raptor.api.request.Optimization;
import org.opentripplanner.raptor.api.request.RaptorEnvironment;
import org.opentripplanner.raptor.api.request.RaptorProfile;
import org.opentripplanner.raptor.api.request.RaptorRequest;
import org.opentripplanner.raptor.api.request.RaptorRequestBuilder;
import org.opentripplanner.raptor.api.request.RaptorTuningParameters;
import org.opentripplanner.raptor.configure.RaptorConfig;

/// OpenTripPlanner's search: one iteration for one ready time, nothing relaxed, as many transfers as it takes.
final class OpenTripPlanner implements Router {
    static final Set<Criterion> STANDARD = EnumSet.of(Criterion.ARRIVAL, Criterion.TRANSFERS);
    static final Set<Criterion> MULTI_CRITERIA = EnumSet.of(Criterion.ARRIVAL, Criterion.TRANSFERS, Criterion.COST);

    private static final int MOST_TRANSFERS = 40;

    private final Set<Criterion> criteria;
    private final boolean pruning;
    private final OtpTranslation translation;
    private final OtpNetwork network;
    private final Map<PlaceId, Terminal> terminals = new HashMap<>();
    private final RaptorService<OtpTrip> service = new RaptorService<>(new RaptorConfig<>(
            new RaptorTuningParameters() {
                @Override
                public int maxNumberOfTransfers() {
                    return MOST_TRANSFERS;
                }
            },
            new RaptorEnvironment() {}));

    /// @param criteria [#STANDARD] or [#MULTI_CRITERIA]
    /// @param pruning  whether what cannot reach the destination in time and money is dropped, by a search backwards
    OpenTripPlanner(Corridor corridor, Set<Criterion> criteria, boolean pruning) {
        this.criteria = criteria;
        this.pruning = pruning;
        translation = new OtpTranslation(corridor);
        network = translation.network();
        corridor.terminals().forEach(terminal -> terminals.put(terminal.place(), terminal));
    }

    @Override
    public Collection<RaptorPath<OtpTrip>> ask(Question question) {
        return service.route(request(question), network).paths();
    }

    @Override
    public List<Point> find(Question question) {
        return Point.front(ask(question).stream()
                .map(path -> new Point(
                                OtpTranslation.BASE_MINUTE + path.endTime() / 60,
                                1000L * path.c1(),
                                0,
                                path.numberOfTransfers())
                        .only(criteria))
                .toList());
    }

    private RaptorRequest<OtpTrip> request(Question question) {
        var builder = new RaptorRequestBuilder<OtpTrip>()
                .profile(criteria.contains(Criterion.COST) ? RaptorProfile.MULTI_CRITERIA : RaptorProfile.STANDARD);
        if (pruning) {
            builder.enableOptimization(Optimization.PARETO_CHECK_AGAINST_DESTINATION);
        }
        builder.searchParams()
                .earliestDepartureTime(second(question.ready()))
                .searchWindowInSeconds(0)
                .latestArrivalTime(second(question.ready().plus(Question.HORIZON)))
                .numberOfAdditionalTransfers(MOST_TRANSFERS)
                .addAccessPaths(translation.end(terminalAt(question.origin()), Activity.LOAD))
                .addEgressPaths(translation.end(terminalAt(question.destination()), Activity.UNLOAD));
        return builder.build();
    }

    private static int second(Instant instant) {
        return (int) (instant.getEpochSecond() - 60 * OtpTranslation.BASE_MINUTE);
    }

    private Terminal terminalAt(PlaceId place) {
        return Objects.requireNonNull(terminals.get(place));
    }
}
