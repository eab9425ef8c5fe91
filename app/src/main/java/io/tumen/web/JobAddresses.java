package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.tumen.operations.Job;
import io.tumen.operations.JobView;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The addresses that jobs of every kind have below that of their kind: looked at, followed, cancelled, fetched.
///
/// @param <R> what comes out
abstract class JobAddresses<R> {
    private final Function<String, Job<R>> jobs;

    /// @param jobs finds a job by its id
    JobAddresses(Function<String, Job<R>> jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a job is, and why it failed")
    JobView show(@PathVariable String id) {
        return jobs.apply(id).view();
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "How far a job is, as server-sent events of the name `job`, until it is over")
    SseEmitter events(@PathVariable String id) {
        return JobEvents.of(jobs.apply(id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Cancels a job; one that is over stays as it is")
    JobView cancel(@PathVariable String id) {
        Job<R> job = jobs.apply(id);
        job.cancel();
        return job.view();
    }

    @GetMapping("/{id}/result")
    @Operation(summary = "What came out, as the command line prints it with --json")
    R result(@PathVariable String id) {
        return jobs.apply(id).result();
    }
}
