package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.flows.Assigned;
import io.tumen.flows.Assumption;
import io.tumen.flows.Facility;
import io.tumen.flows.FacilityUse;
import io.tumen.flows.FlowStudy;
import io.tumen.flows.Kind;
import io.tumen.flows.Pair;
import io.tumen.flows.PairCost;
import io.tumen.flows.PortShare;
import io.tumen.flows.Stranded;
import io.tumen.flows.Trace;
import io.tumen.flows.Use;
import io.tumen.operations.FlowsView.Bottleneck;
import io.tumen.operations.FlowsView.LinkUse;
import io.tumen.operations.FlowsView.ModeUse;
import io.tumen.operations.FlowsView.Origin;
import io.tumen.operations.FlowsView.PairUse;
import io.tumen.operations.FlowsView.Port;
import io.tumen.operations.FlowsView.Run;
import io.tumen.operations.FlowsView.Share;
import io.tumen.operations.FlowsView.Study;
import io.tumen.operations.FlowsView.Unmoved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words for one case: flows' numbers of a day become amounts of a year, ids become names.
final class FlowStudyViews {
    static final double DAYS_A_YEAR = 365;

    private static final double CROWDED = 0.5;
    private static final String NO_PORT = "";
    private static final String OVERLAND = "overland";

    private final Flows.AskedCase asked;
    private final FlowRuns runs;
    private final @Nullable FlowReliance reliance;
    private final List<String> notes;
    private final Corridor corridor;
    /// Found once for each run.
    private final Map<FlowStudy, List<PortShare>> loading = new HashMap<>();

    /// @param reliance null where no place was asked for
    /// @param notes    what else must be known
    FlowStudyViews(Flows.AskedCase asked, FlowRuns runs, @Nullable FlowReliance reliance, List<String> notes) {
        this.asked = asked;
        this.runs = runs;
        this.reliance = reliance;
        this.notes = notes;
        this.corridor = asked.pack().corridor();
    }

    FlowRuns runs() {
        return runs;
    }

    /// @param first the case this one is held against; this one itself for the first
    Study view(FlowStudyViews first) {
        FlowStudy likely = runs.likely();
        List<UnderScenario> scenarios = UnderScenario.of(asked.pack());
        return new Study(
                scenarios,
                asked.asked().text(),
                name(scenarios)
                        + (asked.asked().day() == null
                                ? ""
                                : " on " + asked.terms().day()),
                asked.terms().day(),
                likely.network().demandYear(),
                ports(PortShare.Role.LOADING),
                ports(PortShare.Role.ENTRY),
                hinterland(),
                modes(),
                links(),
                bottlenecks(),
                pairs(),
                likely.stranded().stream().map(this::unmoved).toList(),
                asked.asked().equals(FlowCase.AS_IT_IS) ? List.of() : FlowReliance.payers(first.runs, runs, corridor),
                reliance == null ? null : reliance.view(corridor),
                notes,
                likely.assumptions().stream().map(Assumption::says).toList(),
                run(likely.assigned()));
    }

    private static String name(List<UnderScenario> scenarios) {
        return scenarios.isEmpty()
                ? "As it is"
                : scenarios.stream().map(UnderScenario::name).collect(Collectors.joining(" + "));
    }

    private List<Port> ports(PortShare.Role role) {
        Range all = runs.of(study -> study.totals().movedTeu());
        var ports = new ArrayList<Port>();
        Map<String, Range> shares = runs.by(study -> sharesByPort(study, role));
        runs.by(study -> teuByPort(study, role)).forEach((id, teu) -> {
            Place place = id.equals(NO_PORT) ? null : corridor.placeFor(new PlaceId(id));
            ports.add(new Port(
                    place == null ? null : id,
                    portName(id),
                    place == null ? null : place.country(),
                    place == null ? null : place.position().longitude(),
                    place == null ? null : place.position().latitude(),
                    teu.times(DAYS_A_YEAR),
                    all.likely() == 0 ? Range.ZERO : shares.getOrDefault(id, Range.ZERO)));
        });
        return ports;
    }

    static Map<String, Double> teuByPort(FlowStudy study, PortShare.Role role) {
        return study.hinterland(role).stream()
                .collect(Collectors.groupingBy(FlowStudyViews::portId, Collectors.summingDouble(PortShare::teuPerDay)));
    }

    private static Map<String, Double> sharesByPort(FlowStudy study, PortShare.Role role) {
        double all = study.totals().movedTeu();
        Map<String, Double> shares = new HashMap<>(teuByPort(study, role));
        shares.replaceAll((port, teu) -> all == 0 ? 0 : teu / all);
        return shares;
    }

    private static String portId(PortShare share) {
        PlaceId port = share.port();
        return port == null ? NO_PORT : port.value();
    }

    String portName(String id) {
        return id.equals(NO_PORT)
                ? OVERLAND
                : corridor.placeFor(new PlaceId(id)).nameEn();
    }

    private List<Origin> hinterland() {
        List<PortShare> likely = loading(runs.likely());
        return likely.stream()
                .map(PortShare::origin)
                .distinct()
                .map(origin -> origin(corridor.placeFor(origin)))
                .toList();
    }

    private List<PortShare> loading(FlowStudy study) {
        return loading.computeIfAbsent(study, one -> one.hinterland(PortShare.Role.LOADING));
    }

    private Origin origin(Place place) {
        var shares = new ArrayList<Share>();
        Map<String, Range> parts = runs.by(study -> ofOrigin(study, place, PortShare::share));
        runs.by(study -> ofOrigin(study, place, PortShare::teuPerDay))
                .forEach((port, teu) -> shares.add(new Share(
                        port.equals(NO_PORT) ? null : port,
                        portName(port),
                        teu.times(DAYS_A_YEAR),
                        parts.getOrDefault(port, Range.ZERO))));
        return new Origin(
                place.id().value(),
                place.nameEn(),
                place.subdivision() == null ? "" : place.subdivision(),
                place.position().longitude(),
                place.position().latitude(),
                shares);
    }

    private Map<String, Double> ofOrigin(FlowStudy study, Place origin, ToDoubleFunction<PortShare> value) {
        return loading(study).stream()
                .filter(share -> share.origin().equals(origin.id()))
                .collect(Collectors.groupingBy(FlowStudyViews::portId, Collectors.summingDouble(value)));
    }

    private List<ModeUse> modes() {
        var modes = new ArrayList<ModeUse>();
        Map<String, Range> co2e = runs.by(study -> modeUse(study, Use::co2eKg));
        runs.by(study -> modeUse(study, Use::teuKm))
                .forEach((mode, teuKm) -> modes.add(new ModeUse(
                        mode,
                        teuKm.times(DAYS_A_YEAR),
                        co2e.getOrDefault(mode, Range.ZERO).times(DAYS_A_YEAR / 1000))));
        return modes;
    }

    private static Map<String, Double> modeUse(FlowStudy study, ToDoubleFunction<Use> value) {
        return study.uses().byMode().stream().collect(Collectors.toMap(Use::what, value::applyAsDouble));
    }

    private List<LinkUse> links() {
        var drawing = new Drawing(corridor);
        var links = new ArrayList<LinkUse>();
        runs.by(study -> study.uses().byLink().stream().collect(Collectors.toMap(Use::what, Use::teuPerDay)))
                .forEach((id, teu) -> {
                    Link link = corridor.linkFor(new LinkId(id));
                    links.add(new LinkUse(
                            id,
                            link.mode().code(),
                            corridor.placeOf(link.from()).nameEn(),
                            corridor.placeOf(link.to()).nameEn(),
                            drawing.pathOf(link),
                            teu.times(DAYS_A_YEAR)));
                });
        return links;
    }

    private List<Bottleneck> bottlenecks() {
        Assigned assigned = runs.likely().assigned();
        List<Facility> facilities = assigned.problem().facilities();
        Map<String, Double> worth =
                FacilityUse.of(runs.likely()).stream().collect(Collectors.toMap(FacilityUse::id, FacilityUse::cny));
        var full = new ArrayList<Bottleneck>();
        for (int i = 0; i < facilities.size(); i++) {
            Facility facility = facilities.get(i);
            double use = assigned.volume(i) / facility.capacity();
            if (facility.isLimited() && use >= CROWDED) {
                full.add(bottleneck(facility, i, use, worth.getOrDefault(facility.id(), 0.0)));
            }
        }
        full.sort(Comparator.comparingDouble(Bottleneck::use).reversed().thenComparing(Bottleneck::id));
        return full;
    }

    private Bottleneck bottleneck(Facility facility, int number, double use, double worth) {
        Assigned assigned = runs.likely().assigned();
        String kind = facility.id().substring(0, facility.id().indexOf(':'));
        return new Bottleneck(
                facility.id(),
                kind,
                new FlowWords(corridor).facility(facility.id()),
                assigned.volume(number),
                facility.capacity(),
                use,
                assigned.hours(number),
                worth);
    }

    private List<PairUse> pairs() {
        Map<String, PairCost> likely =
                joined(runs.likely()).stream().collect(Collectors.toMap(FlowStudyViews::key, one -> one));
        var pairs = new ArrayList<PairUse>();
        runs.by(study -> pairValues(study, PairCost::teuPerDay)).forEach((key, teu) -> {
            PairCost own = likely.get(key);
            if (own != null) {
                pairs.add(pair(key, own));
            }
        });
        return pairs;
    }

    private PairUse pair(String key, PairCost likely) {
        return new PairUse(
                placeName(likely.pair().origin()),
                placeName(likely.pair().destination()),
                likely.kind().hs().digits(),
                trade(likely.kind()),
                pairRange(key, PairCost::teuPerDay).times(DAYS_A_YEAR),
                pairRange(key, PairCost::cny),
                pairRange(key, PairCost::hours),
                pairRange(key, PairCost::generalisedCny),
                pairRange(key, PairCost::co2eKg),
                likely.teuPerDay() == 0 ? 0 : likely.unknownTeu() / likely.teuPerDay());
    }

    private Range pairRange(String key, ToDoubleFunction<PairCost> value) {
        double likely = pairValues(runs.likely(), value).getOrDefault(key, 0.0);
        return runs.of(study -> pairValues(study, value).getOrDefault(key, likely));
    }

    private static Map<String, Double> pairValues(FlowStudy study, ToDoubleFunction<PairCost> value) {
        return joined(study).stream().collect(Collectors.toMap(FlowStudyViews::key, value::applyAsDouble));
    }

    /// Goods of one kind between two places are one row, though parts of them may differ in their value of time.
    private static Collection<PairCost> joined(FlowStudy study) {
        return study.pairs().stream()
                .collect(Collectors.toMap(FlowStudyViews::key, one -> one, FlowStudyViews::join, LinkedHashMap::new))
                .values();
    }

    private static PairCost join(PairCost one, PairCost other) {
        double all = one.teuPerDay() + other.teuPerDay();
        double part = all == 0 ? 0.5 : one.teuPerDay() / all;
        return new PairCost(
                one.kind(),
                one.pair(),
                all,
                part * one.hours() + (1 - part) * other.hours(),
                part * one.cny() + (1 - part) * other.cny(),
                part * one.generalisedCny() + (1 - part) * other.generalisedCny(),
                part * one.co2eKg() + (1 - part) * other.co2eKg(),
                one.unknownTeu() + other.unknownTeu());
    }

    /// Goods and pair, without the value of time, which the three runs take differently.
    private static String key(PairCost cost) {
        Pair pair = cost.pair();
        Kind kind = cost.kind();
        return pair.origin() + " " + pair.destination() + " " + kind.hs().digits() + " " + kind.trade() + " "
                + kind.subdivision();
    }

    private Unmoved unmoved(Stranded stranded) {
        Double freed = stranded.cny();
        return new Unmoved(
                placeName(stranded.pair().origin()),
                placeName(stranded.pair().destination()),
                stranded.kind().hs().digits(),
                trade(stranded.kind()),
                stranded.teuPerDay() * DAYS_A_YEAR,
                stranded.cause().name().toLowerCase(Locale.ROOT),
                stranded.words(),
                freed);
    }

    private String placeName(PlaceId place) {
        return corridor.placeFor(place).nameEn();
    }

    private static String trade(Kind kind) {
        return kind.trade().name().toLowerCase(Locale.ROOT);
    }

    private static Run run(Assigned assigned) {
        Trace.Step last = assigned.trace().last();
        return new Run(
                last.gapRelative(),
                last.iteration(),
                assigned.trace().stop().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
