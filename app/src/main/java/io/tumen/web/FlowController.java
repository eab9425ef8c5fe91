package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.FlowForm;
import io.tumen.operations.FlowGeoJson;
import io.tumen.operations.FlowJobs;
import io.tumen.operations.FlowPage;
import io.tumen.operations.FlowTable;
import io.tumen.operations.FlowsView;
import io.tumen.operations.JobView;
import io.tumen.operations.Office;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who goes which way under scenarios: asked, followed, cancelled, fetched, listed.
@RestController
@RequestMapping("/api/v1/flows")
@Tag(name = "flows")
class FlowController extends JobAddresses<FlowsView> {
    private final FlowJobs jobs;
    private final Office office;

    FlowController(Office office) {
        super(office.flowJobs()::jobFor);
        this.jobs = office.flowJobs();
        this.office = office;
    }

    @PostMapping
    @Operation(
            summary = "Asks who goes which way under scenarios, in the background",
            description =
                    "The answer is a job: follow it at its address or by its events, then fetch its result. The same"
                            + " question gets the same job while it is kept; the last " + FlowJobs.MOST_KEPT + " are.")
    ResponseEntity<JobView> start(
            @Parameter(description = "The day whose law, services and closures hold; today, UTC, when not stated")
                    @RequestParam(required = false)
                    @Nullable
                    String day,
            @Parameter(description = "Whose demand moves; the latest of the package by then when not stated")
                    @RequestParam(required = false)
                    @Nullable
                    String demandYear,
            @Parameter(description = "equilibrium, capacitated, logit or all-or-nothing")
                    @RequestParam(required = false)
                    @Nullable
                    String method,
            @Parameter(description = "How much an hour matters in the logit, per hour")
                    @RequestParam(required = false)
                    @Nullable
                    String theta,
            @Parameter(description = "A place of which is asked who relies on it")
                    @RequestParam(required = false)
                    @Nullable
                    String place,
            @Parameter(description = "count or refuse ways that an open legal point leaves unknown")
                    @RequestParam(required = false)
                    @Nullable
                    String openPoints,
            @RequestParam(defaultValue = "") String title,
            @Parameter(
                            description =
                                    "A case to hold against the corridor as it is: ids joined by +, with @DATE if wanted")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> scenario) {
        String asked = Asked.stated(day);
        String today =
                LocalDate.ofInstant(office.clock().instant(), ZoneOffset.UTC).toString();
        var form = new FlowForm(
                asked == null ? today : asked,
                Asked.stated(demandYear),
                Asked.stated(method),
                Asked.stated(openPoints),
                Asked.stated(theta),
                Asked.stated(place));
        List<String> scenarios = scenario == null
                ? List.of()
                : scenario.stream().filter(text -> !text.isBlank()).toList();
        JobView job = jobs.start(form, title, scenarios);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/flows/" + job.id()))
                .body(job);
    }

    @GetMapping
    @Operation(summary = "The questions that are kept, the newest first")
    List<JobView> list() {
        return jobs.list();
    }

    @GetMapping(path = "/{id}/result.csv", produces = "text/csv;charset=UTF-8")
    @Operation(summary = "The comparison as `tumen flows --csv`")
    ResponseEntity<String> table(@PathVariable String id) {
        return file("flows-" + id + ".csv", FlowTable.text(result(id)));
    }

    @GetMapping(path = "/{id}/result.geojson", produces = "application/geo+json")
    @Operation(summary = "Links, ports and origins as `tumen flows --geojson`")
    ResponseEntity<String> geoJson(@PathVariable String id) {
        return file("flows-" + id + ".geojson", FlowGeoJson.text(result(id)));
    }

    @GetMapping(path = "/{id}/result.html", produces = "text/html;charset=UTF-8")
    @Operation(summary = "The report as `tumen flows --html`")
    ResponseEntity<String> page(@PathVariable String id) {
        return file("flows-" + id + ".html", FlowPage.of(result(id)));
    }

    private static ResponseEntity<String> file(String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text);
    }
}
