package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.ActsView;
import io.tumen.operations.LawAnswer;
import io.tumen.operations.LawForm;
import io.tumen.operations.Office;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "law")
class LawController {
    private final Office office;

    LawController(Office office) {
        this.office = office;
    }

    @GetMapping("/law")
    @Operation(
            summary = "Whether goods may go that way on that day, with act and article",
            description = "Name at least one of exit, via and entry. A part that is not named is not judged.")
    LawAnswer judge(
            @Parameter(description = "Where the goods come from: ISO 3166-2 code or name", example = "CN-22")
                    @RequestParam
                    String province,
            @Parameter(description = "Border post where they leave: name, UN/LOCODE or id")
                    @RequestParam(required = false)
                    @Nullable
                    String exit,
            @Parameter(description = "Foreign port where they are loaded on a ship", example = "Vladivostok")
                    @RequestParam(required = false)
                    @Nullable
                    String via,
            @Parameter(description = "Home port where they come back", example = "Ningbo")
                    @RequestParam(required = false)
                    @Nullable
                    String entry,
            @Parameter(description = "Day on which they leave the country", example = "2023-05-31") @RequestParam
                    String date,
            @Parameter(description = "domestic (default), export or import") @RequestParam(required = false) @Nullable
                    String trade,
            @Parameter(description = "HS code; without it no condition on the goods is judged")
                    @RequestParam(required = false)
                    @Nullable
                    String hs,
            @Parameter(description = "Twenty-foot units; 1 when not stated") @RequestParam(required = false) @Nullable
                    String teu,
            @Parameter(description = "Value of all goods, CNY") @RequestParam(required = false) @Nullable String value,
            @Parameter(description = "true (default) in containers, false in bulk")
                    @RequestParam(required = false)
                    @Nullable
                    String containerised,
            @Parameter(description = "Scenarios over the package, by id; see /api/v1/scenarios")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> scenario) {
        var form = new LawForm(
                province,
                stated(exit),
                stated(via),
                stated(entry),
                date,
                stated(trade),
                stated(hs),
                stated(teu),
                stated(value),
                stated(containerised));
        return office.desk()
                .under(scenario == null ? List.of() : scenario)
                .advice()
                .judge(form);
    }

    @GetMapping("/acts")
    @Operation(
            summary = "All acts of all regimes, with their articles and open points, and what is open from day to day",
            description = "An act may be in force from its earliest day and surely is from its certain one; none is"
                    + " known to end.")
    ActsView acts(
            @Parameter(description = "Scenarios over the package, by id") @RequestParam(required = false) @Nullable
                    List<String> scenario) {
        return office.desk()
                .under(scenario == null ? List.of() : scenario)
                .advice()
                .acts();
    }

    /// A field of a form that was left empty is a field not stated.
    private static @Nullable String stated(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }
}
