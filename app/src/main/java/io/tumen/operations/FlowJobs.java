package io.tumen.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions about flows that are worked on while whoever asked waits. What is asked again while its answer is kept
/// gets the same job, so that an address that holds the question is as good as the answer.
public final class FlowJobs implements AutoCloseable {
    /// How many may wait behind the one that runs.
    public static final int MOST_WAITING = 4;

    /// How many are kept once they are done.
    public static final int MOST_KEPT = 24;

    private static final int MOST_STUDIES_KEPT = 100;

    private final Flows flows;
    private final Jobs<FlowsView> jobs = new Jobs<>(
            "f",
            new Jobs.Bounds<>(MOST_WAITING, MOST_KEPT, view -> view.studies().size(), MOST_STUDIES_KEPT));
    private final Map<Question, Job<FlowsView>> asked = new LinkedHashMap<>();

    /// @param title may be empty
    private record Question(FlowForm form, String title, List<FlowCase> cases) {}

    /// @param desk of the corridor as it is
    public FlowJobs(Desk desk) {
        this.flows = new Flows(desk::under);
    }

    /// Takes a question, and begins to answer it as soon as no other is answered.
    ///
    /// @param scenarios each as [FlowCase#parse] reads it, with ids of the package
    /// @throws InvalidValueException when something of it cannot be read, or there is no such scenario
    /// @throws TooBusyException      when too many wait
    public synchronized JobView start(FlowForm form, String title, List<String> scenarios) {
        var question = new Question(
                Stated.checked(form),
                title.strip(),
                scenarios.stream().map(FlowCase::parse).toList());
        asked.values().removeIf(job -> !isKept(job));
        Job<FlowsView> before = asked.get(question);
        if (before != null) {
            return before.view();
        }
        jobs.refuseCrowd();
        Flows.Asked ready = flows.ask(question.form(), question.title(), question.cases());
        Job<FlowsView> job = jobs.start(ready.title(), ready::answer, () -> {});
        asked.put(question, job);
        return job.view();
    }

    /// Whether it still is, or will be, an answer.
    private boolean isKept(Job<FlowsView> job) {
        boolean failed = job.isCancelled() || job.isOver() && job.findResult() == null;
        return !failed && jobs.list().contains(job);
    }

    /// The questions that are kept, the newest first.
    public List<JobView> list() {
        return jobs.list().stream().map(Job::view).toList();
    }

    /// @throws NoSuchJobException when there is none of that id, or no longer
    public Job<FlowsView> jobFor(String id) {
        return jobs.jobFor(id);
    }

    /// Cancels what runs and what waits.
    @Override
    public void close() {
        jobs.close();
    }
}
