package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tables of bookings planned again: sent, followed, cancelled, fetched. What is wrong with a table is told by its job.
@RestController
@RequestMapping("/api/v1/replan")
@Tag(name = "replan")
class ReplanController extends JobAddresses<ReplanView> {
    private final ReplanJobs jobs;

    ReplanController(Office office) {
        super(office.replanJobs()::jobFor);
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

    @GetMapping(path = "/{id}/result.csv", produces = "text/csv")
    @Operation(summary = "Every changed booking, as `tumen replan --out`")
    void table(@PathVariable String id, HttpServletResponse response) throws IOException {
        ReplanView view = result(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"changed-" + id + ".csv\"");
        ReplanTable.write(response.getWriter(), view);
    }
}
