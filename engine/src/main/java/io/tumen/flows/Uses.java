package io.tumen.flows;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.PlaceId;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a study comes to for each thing of a corridor. Lists are in the order of ids.
public final class Uses {
    private final FlowStudy study;
    private final Corridor corridor;

    Uses(FlowStudy study) {
        this.study = study;
        this.corridor = study.network().corridor();
    }

    public List<Use> byLink() {
        return by(step -> step instanceof Step.Haul haul ? haul.link().value() : null);
    }

    /// What is done at terminals; rides that begin there are not counted.
    public List<Use> byTerminal() {
        return by(step -> step instanceof Step.Work work ? work.at().value() : null);
    }

    public List<Use> byService() {
        return by(step -> switch (step) {
            case Step.Board board -> board.service().value();
            case Step.Alight alight -> alight.service().value();
            case Step.Haul haul ->
                haul.service() == null ? null : haul.service().value();
            case Step.Work work -> null;
            case Step.Pass pass -> null;
        });
    }

    public List<Use> byMode() {
        return by(step -> step instanceof Step.Haul haul
                ? corridor.linkFor(haul.link()).mode().code()
                : null);
    }

    /// By the place where a step is done or begins.
    public List<Use> byPlace() {
        return by(step -> place(step).value());
    }

    /// By the country of the place where a step is done or begins, ISO 3166-1 alpha-2; a sea leg counts for the country
    /// of its port.
    public List<Use> byCountry() {
        return by(step -> corridor.placeFor(place(step)).country());
    }

    public List<Use> byCommodity() {
        return byKind(
                carried -> carried.kind().hs().toString(),
                pair -> pair.kind().hs().toString());
    }

    /// By the subdivision whose goods they are before the law, ISO 3166-2.
    public List<Use> bySubdivision() {
        return byKind(
                carried -> carried.kind().subdivision(), pair -> pair.kind().subdivision());
    }

    private PlaceId place(Step step) {
        return study.network().placeOf(step);
    }

    private List<Use> by(Function<Step, @Nullable String> key) {
        var keys = new TreeSet<String>();
        study.carried().stream()
                .map(carried -> key.apply(carried.step()))
                .filter(Objects::nonNull)
                .forEach(keys::add);
        return keys.stream()
                .map(one -> use(
                        one,
                        study.selectLink(step -> one.equals(key.apply(step))).stream()
                                .mapToDouble(Selected::teuPerDay)
                                .sum(),
                        carried -> one.equals(key.apply(carried.step()))))
                .toList();
    }

    private List<Use> byKind(Function<Carried, String> key, Function<PairCost, String> pairKey) {
        var keys = new TreeSet<String>();
        study.carried().forEach(carried -> keys.add(key.apply(carried)));
        return keys.stream()
                .map(one -> use(
                        one,
                        study.pairs().stream()
                                .filter(pair -> one.equals(pairKey.apply(pair)))
                                .mapToDouble(PairCost::teuPerDay)
                                .sum(),
                        carried -> one.equals(key.apply(carried))))
                .toList();
    }

    private Use use(String what, double teuPerDay, java.util.function.Predicate<Carried> belongs) {
        List<Carried> own = study.carried().stream().filter(belongs).toList();
        return new Use(
                what,
                teuPerDay,
                own.stream().mapToDouble(Carried::teuKm).sum(),
                own.stream().mapToDouble(Carried::teuHours).sum(),
                own.stream().mapToDouble(Carried::cny).sum(),
                own.stream().mapToDouble(Carried::co2eKg).sum());
    }
}
