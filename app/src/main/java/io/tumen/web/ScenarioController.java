package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.Office;
import io.tumen.operations.ScenarioView;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "scenarios")
class ScenarioController {
    private final Office office;

    ScenarioController(Office office) {
        this.office = office;
    }

    @GetMapping("/scenarios")
    @Operation(summary = "The scenarios of the corridor; plan and law take their ids as the parameter scenario")
    List<ScenarioView> scenarios() {
        return office.desk().scenarios();
    }
}
