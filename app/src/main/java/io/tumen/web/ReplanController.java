package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.Job;
import io.tumen.operations.JobView;
import io.tumen.operations.Office;
import io.tumen.operations.ReplanJobs;
import io.tumen.operations.ReplanTable;
import io.tumen.operations.ReplanView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tables of bookings planned again: sent, followed, cancelled, fetched. What is wrong with a table is told by its job.
@RestController
@RequestMapping("/api/v1/replan")
@Tag(name = "replan")
class ReplanController {
    private final ReplanJobs jobs;

    ReplanController(Office office) {
        this.jobs = office.replanJobs();
    }

    @PostMapping(consumes = "text/csv")
    @Operation(
            summary = "Plans a table of bookings again under a scenario, in the background",
            description = "The body is the table (CSV, UTF-8), of at most " + ReplanJobs.LARGEST_TABLE_MIB
                    + " MiB. The answer is a job: follow it at its address or by its events, then fetch its result. One"
                    + " is planned at a time, " + ReplanJobs.MOST_WAITING + " more may wait, the last "
                    + ReplanJobs.MOST_KEPT + " are kept until the server ends.")
    ResponseEntity<JobView> start(
            @Parameter(description = "Scenarios over the package, by id") @RequestParam(required = false) @Nullable
                    List<String> scenario,
            @Parameter(description = "When the change became known, UTC; before all when not stated")
                    @RequestParam(required = false)
                    @Nullable
                    String known,
            @Parameter(description = "What the table is called in findings")
                    @RequestParam(defaultValue = "bookings.csv")
                    String table,
            HttpServletRequest body)
            throws IOException {
        List<String> scenarios = scenario == null
                ? List.of()
                : scenario.stream().filter(id -> !id.isBlank()).toList();
        JobView job = jobs.start(body.getInputStream(), table, scenarios, Asked.stated(known));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/replan/" + job.id()))
                .body(job);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a job is, and why it failed")
    JobView show(@PathVariable String id) {
        return jobs.jobFor(id).view();
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "How far a job is, as server-sent events of the name `job`, until it is over")
    SseEmitter events(@PathVariable String id) {
        return JobEvents.of(jobs.jobFor(id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Cancels a job; one that is over stays as it is")
    JobView cancel(@PathVariable String id) {
        Job<ReplanView> job = jobs.jobFor(id);
        job.cancel();
        return job.view();
    }

    @GetMapping("/{id}/result")
    @Operation(summary = "What the scenario makes of the bookings, as `tumen replan --json`")
    ReplanView result(@PathVariable String id) {
        return jobs.jobFor(id).result();
    }

    @GetMapping(path = "/{id}/result.csv", produces = "text/csv")
    @Operation(summary = "Every changed booking, as `tumen replan --out`")
    void table(@PathVariable String id, HttpServletResponse response) throws IOException {
        ReplanView view = jobs.jobFor(id).result();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"changed-" + id + ".csv\"");
        ReplanTable.write(response.getWriter(), view);
    }
}
