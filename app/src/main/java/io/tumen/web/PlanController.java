package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.ComparisonView;
import io.tumen.operations.Office;
import io.tumen.operations.PlanForm;
import io.tumen.operations.PlanView;
import io.tumen.operations.Planning;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "plan")
class PlanController {
    private static final String NEAR_MISSES =
            "How many ways that cannot be had are told, the nearest first; default: why each port cannot be had";

    private static final String LATEST = "No way that is likely to arrive later, destination's time";

    private final Office office;

    PlanController(Office office) {
        this.office = office;
    }

    @GetMapping("/plan")
    @Operation(
            summary =
                    "Every way for a consignment: cost, time, CO2e, legal standing, break-even, and what is closed and why")
    PlanView plan(
            @RequestParam String origin,
            @RequestParam String destination,
            @RequestParam String ready,
            @RequestParam(required = false) @Nullable String deadline,
            @Parameter(description = LATEST) @RequestParam(required = false) @Nullable String latest,
            @Parameter(description = NEAR_MISSES) @RequestParam(required = false) @Nullable String nearMisses,
            @ParameterObject @ModelAttribute Asked asked) {
        return planning(asked)
                .plan(form(origin, destination, ready, deadline, latest, asked), Asked.stated(nearMisses));
    }

    @PostMapping(path = "/plan", consumes = "text/csv")
    @Operation(
            summary = "The same beside bookings whose slots are taken",
            description = "The body is a table of bookings as for `tumen replan` (CSV, UTF-8), of at most "
                    + Planning.LARGEST_TABLE_MIB
                    + " MiB: each is given its best way in the order of the table, and departures without enough slots"
                    + " left are no way. Nothing is stored.")
    PlanView planBeside(
            @RequestParam String origin,
            @RequestParam String destination,
            @RequestParam String ready,
            @RequestParam(required = false) @Nullable String deadline,
            @Parameter(description = LATEST) @RequestParam(required = false) @Nullable String latest,
            @Parameter(description = NEAR_MISSES) @RequestParam(required = false) @Nullable String nearMisses,
            @Parameter(description = "What the table is called in findings")
                    @RequestParam(defaultValue = "bookings.csv")
                    String table,
            @ParameterObject @ModelAttribute Asked asked,
            HttpServletRequest body)
            throws IOException {
        return planning(asked)
                .beside(body.getInputStream(), table)
                .plan(form(origin, destination, ready, deadline, latest, asked), Asked.stated(nearMisses));
    }

    @GetMapping("/plan/comparison")
    @Operation(
            summary =
                    "One way of a plan held against another: break-even in price, dwell, border wait and distance, and"
                            + " which uncertain value decides it. Ways by number in the plan (w1) or by port")
    ComparisonView comparison(
            @RequestParam String origin,
            @RequestParam String destination,
            @RequestParam String ready,
            @RequestParam(required = false) @Nullable String deadline,
            @Parameter(description = LATEST) @RequestParam(required = false) @Nullable String latest,
            @RequestParam(required = false) @Nullable String via,
            @RequestParam(required = false) @Nullable String against,
            @ParameterObject @ModelAttribute Asked asked) {
        return planning(asked)
                .compare(
                        form(origin, destination, ready, deadline, latest, asked),
                        Asked.stated(via),
                        Asked.stated(against));
    }

    private static PlanForm form(
            String origin,
            String destination,
            String ready,
            @Nullable String deadline,
            @Nullable String latest,
            Asked asked) {
        return new PlanForm(
                origin,
                destination,
                ready,
                Asked.stated(deadline),
                asked.goods(),
                asked.limits(),
                Asked.stated(latest));
    }

    private Planning planning(Asked asked) {
        return office.desk().under(asked.scenarios()).planning();
    }
}
