package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceSearch;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.ScenarioHead;
import io.tumen.flows.Assigned;
import io.tumen.flows.BreakEven;
import io.tumen.flows.CapacityExceededException;
import io.tumen.flows.Dependence;
import io.tumen.flows.Estimate;
import io.tumen.flows.Estimates;
import io.tumen.flows.FlowCertificate;
import io.tumen.flows.FlowProblem;
import io.tumen.flows.FlowSolver;
import io.tumen.flows.FlowStudy;
import io.tumen.flows.FlowTerms;
import io.tumen.flows.ProductNetwork;
import io.tumen.flows.UserEquilibrium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The scenario laboratory: who goes which way under several scenarios, side by side.
public final class Flows {
    /// As many as a reader can hold against each other.
    public static final int MOST_CASES = 8;

    private static final double GAP = 1e-10;
    /// Likely, low and high.
    private static final int RUNS_A_CASE = 3;
    private static final double MOST_THETA = 1000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private final Function<List<String>, Desk> desks;

    /// @param desks gives the desk of the package under scenarios, the package's own when none is named
    public Flows(Function<List<String>, Desk> desks) {
        this.desks = desks;
    }

    /// A question with nothing wrong in it, and all it is about at hand.
    ///
    /// @param cases the first is the one the others are held against
    record Asked(String title, Chosen chosen, List<AskedCase> cases) {
        /// @param progress told how many runs are done
        FlowsView answer(Progress progress) {
            int all = cases.size() * RUNS_A_CASE;
            var studies = new ArrayList<FlowStudyViews>();
            for (AskedCase one : cases) {
                var notes = new ArrayList<String>();
                var runs = one.runs(chosen.solver(), studies.size() * RUNS_A_CASE, all, progress, notes);
                studies.add(
                        new FlowStudyViews(one, runs, one.findReliance(runs.likely(), chosen.solver(), notes), notes));
            }
            return FlowComparing.view(title, chosen, studies);
        }
    }

    /// How goods choose, and who computes it.
    ///
    /// @param says what the method takes goods to do, in a clause
    record Chosen(FlowMethod method, String says, FlowSolver solver) {}

    /// A case with what it is computed on.
    ///
    /// @param place of which is asked who relies on it; null for none
    record AskedCase(
            FlowCase asked,
            CorridorPackage pack,
            FlowTerms terms,
            @Nullable Place place) {
        private FlowRuns runs(FlowSolver solver, int before, int all, Progress progress, List<String> notes) {
            progress.report("assigning", before, all);
            FlowStudy likely = run(solver, Estimates.LIKELY, "likely", notes);
            progress.report("assigning", before + 1, all);
            FlowStudy low = run(solver, Estimates.all(Estimate.LOW), "low", notes);
            progress.report("assigning", before + 2, all);
            return new FlowRuns(likely, low, run(solver, Estimates.all(Estimate.HIGH), "high", notes));
        }

        /// Where capacities cannot take the demand, that is told and what would be without them is shown.
        private FlowStudy run(FlowSolver solver, Estimates estimates, String values, List<String> notes) {
            try {
                return study(solver, estimates);
            } catch (CapacityExceededException e) {
                notes.add("At the " + values + " values the capacities cannot take the demand: " + e.getMessage()
                        + " Shown for them is the equilibrium without hard capacities.");
                return study(new UserEquilibrium(), estimates);
            }
        }

        /// The answer, or the proof that the capacities cannot take the demand.
        private void certify(Chosen chosen, Writer text) throws IOException {
            try {
                Assigned assigned = study(chosen.solver(), Estimates.LIKELY).assigned();
                FlowCertificate.write(assigned, chosen.method().claim(), text);
            } catch (CapacityExceededException e) {
                FlowProblem problem = ProductNetwork.of(pack.corridor(), pack.law(), terms.with(Estimates.LIKELY))
                        .problem();
                FlowCertificate.writeCut(problem, e.answer().cut(), text);
            }
        }

        private FlowStudy study(FlowSolver solver, Estimates estimates) {
            return FlowStudy.run(
                    pack.corridor(), pack.law(), terms.with(estimates), solver, FlowSolver.Options.toGap(GAP));
        }

        private @Nullable FlowReliance findReliance(FlowStudy study, FlowSolver solver, List<String> notes) {
            return place == null
                    ? null
                    : new FlowReliance(
                            place, dependences(place, study, solver, notes), BreakEven.of(study, place.id()));
        }

        /// Where capacities cannot take the demand without the place, both are held against each other without them.
        private List<Dependence> dependences(Place on, FlowStudy study, FlowSolver solver, List<String> notes) {
            try {
                return Dependence.on(on.id(), study, solver, FlowSolver.Options.toGap(GAP));
            } catch (CapacityExceededException e) {
                notes.add("Without " + on.nameEn() + " the capacities cannot take the demand: " + e.getMessage()
                        + " Who relies on it is told as if there were no hard capacities.");
                var free = new UserEquilibrium();
                return Dependence.on(on.id(), study(free, Estimates.LIKELY), free, FlowSolver.Options.toGap(GAP));
            }
        }
    }

    /// @param title of the whole; may be empty
    /// @param cases besides the corridor as it is, which comes first
    /// @throws InvalidValueException  for the first field that cannot be read
    /// @throws BrokenPackageException when the package has errors with scenarios over it
    public FlowsView compare(FlowForm form, String title, List<FlowCase> cases, Progress progress) {
        return ask(form, title, cases).answer(progress);
    }

    /// Writes each case at its likely values as a certificate that [FlowVerification] checks: `as-it-is.flows`, and
    /// one by the name of each other case.
    ///
    /// @throws InvalidValueException for the first field that cannot be read, and when a file cannot be written
    public void certify(FlowForm form, List<FlowCase> cases, Path folder) {
        Asked asked = ask(form, "", cases);
        for (AskedCase one : asked.cases()) {
            String name = one.asked().text().replaceAll("[^\\p{Alnum}@+._-]", "_");
            Path file = folder.resolve((name.isEmpty() ? "as-it-is" : name) + ".flows");
            try (Writer text = Files.newBufferedWriter(file)) {
                one.certify(asked.chosen(), text);
            } catch (IOException | UncheckedIOException e) {
                throw new InvalidValueException("certificate", file.toString(), "a file that can be written");
            }
        }
    }

    Asked ask(FlowForm form, String title, List<FlowCase> cases) {
        Stated.checked(form);
        if (cases.size() > MOST_CASES) {
            throw new InvalidValueException(
                    "scenario", cases.size() + " of them", "at most " + MOST_CASES + " to hold against each other");
        }
        FlowMethod method = FlowMethod.of(form.method());
        String theta = form.theta();
        double each = theta == null ? FlowMethod.USUAL_THETA : theta(theta);
        var chosen = new Chosen(method, method.says(each), method.solver(each));
        LocalDate day = Reading.date("day", form.day());
        List<AskedCase> all = Stream.concat(Stream.of(FlowCase.AS_IT_IS), cases.stream())
                .distinct()
                .map(one -> asked(one, form, day))
                .toList();
        return new Asked(title.isBlank() ? "Who goes which way" : title.strip(), chosen, all);
    }

    private AskedCase asked(FlowCase one, FlowForm form, LocalDate day) {
        CorridorPackage pack = desks.apply(one.scenarios()).pack();
        String place = form.place();
        return new AskedCase(
                one,
                pack,
                terms(form, dayOf(one, pack, day), pack),
                place == null ? null : new PlaceSearch(pack.corridor()).placeFor(place));
    }

    private static double theta(String text) {
        double theta = Reading.number("theta", text);
        if (!(theta > 0 && theta <= MOST_THETA)) {
            throw new InvalidValueException("theta", text, "more than 0 and at most " + MOST_THETA + ", per hour");
        }
        return theta;
    }

    private static FlowTerms terms(FlowForm form, LocalDate day, CorridorPackage pack) {
        FlowTerms terms = FlowTerms.on(day).with(openPoints(form.openPoints()));
        String year = form.demandYear();
        return year == null ? terms : terms.withDemandOf(demandYear(year, pack));
    }

    private static int demandYear(String text, CorridorPackage pack) {
        int year = Reading.count("demand year", text, FIRST_YEAR, LAST_YEAR);
        var known = new TreeSet<Integer>();
        pack.corridor().demand().forEach(row -> known.add(row.year()));
        if (!known.contains(year)) {
            String years = known.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new InvalidValueException(
                    "demand year", text, "a year whose demand the package has: " + (years.isEmpty() ? "none" : years));
        }
        return year;
    }

    private static FlowTerms.OpenPoints openPoints(@Nullable String text) {
        return switch (text) {
            case null -> FlowTerms.OpenPoints.COUNT;
            case "count" -> FlowTerms.OpenPoints.COUNT;
            case "refuse" -> FlowTerms.OpenPoints.REFUSE;
            default -> throw new InvalidValueException("open points", text, "count or refuse");
        };
    }

    /// The day that was asked for, unless the scenarios speak of a later time.
    private static LocalDate dayOf(FlowCase one, CorridorPackage pack, LocalDate day) {
        LocalDate own = one.day();
        if (own != null) {
            return own;
        }
        return pack.scenarios().stream()
                .map(ScenarioHead::from)
                .filter(Objects::nonNull)
                .reduce(day, (a, b) -> a.isAfter(b) ? a : b);
    }
}
