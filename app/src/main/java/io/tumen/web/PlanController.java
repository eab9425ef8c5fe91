package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.ComparisonView;
import io.tumen.operations.LimitForm;
import io.tumen.operations.Office;
import io.tumen.operations.PlanForm;
import io.tumen.operations.PlanView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "plan")
class PlanController {
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
            @RequestParam String teu,
            @RequestParam String hs,
            @RequestParam String ready,
            @RequestParam(required = false) @Nullable String trade,
            @RequestParam(required = false) @Nullable String tonnes,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable String deadline,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String maxCost,
            @RequestParam(required = false) @Nullable String maxCo2e,
            @RequestParam(required = false) @Nullable String maxTransfers,
            @RequestParam(required = false) @Nullable List<String> scenario) {
        var form = new PlanForm(
                origin,
                destination,
                teu,
                hs,
                ready,
                stated(trade),
                stated(tonnes),
                stated(value),
                stated(deadline),
                stated(currency),
                new LimitForm(stated(by), stated(maxCost), stated(maxCo2e), stated(maxTransfers)));
        return office.desk()
                .under(scenario == null ? List.of() : scenario)
                .planning()
                .plan(form);
    }

    @GetMapping("/plan/comparison")
    @Operation(
            summary =
                    "One way of a plan held against another: break-even in price, dwell, border wait and distance, and"
                            + " which uncertain value decides it. Ways by number in the plan (w1) or by port")
    ComparisonView comparison(
            @RequestParam String origin,
            @RequestParam String destination,
            @RequestParam String teu,
            @RequestParam String hs,
            @RequestParam String ready,
            @RequestParam(required = false) @Nullable String trade,
            @RequestParam(required = false) @Nullable String tonnes,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable String deadline,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String via,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable List<String> scenario) {
        var form = new PlanForm(
                origin,
                destination,
                teu,
                hs,
                ready,
                stated(trade),
                stated(tonnes),
                stated(value),
                stated(deadline),
                stated(currency));
        return office.desk()
                .under(scenario == null ? List.of() : scenario)
                .planning()
                .compare(form, stated(via), stated(against));
    }

    /// A field of a form that was left empty is a field not stated.
    private static @Nullable String stated(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }
}
