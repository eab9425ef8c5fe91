package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.MovementForms.FactForm;
import io.tumen.operations.Movements;
import io.tumen.operations.Movements.FactReceipt;
import io.tumen.operations.Movements.LooseFact;
import io.tumen.operations.Office;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Facts about whatever they name, known or not.
@RestController
@RequestMapping("/api/v1/facts")
@Tag(name = "facts")
class FactController {
    private final Movements movements;

    FactController(Office office) {
        this.movements = office.movements();
    }

    @PostMapping
    @Operation(summary = "Keeps facts about movements known or unknown, or about a container alone; none is refused")
    FactReceipt.Kept record(@RequestHeader("Idempotency-Key") String key, @RequestBody List<FactForm> facts) {
        return switch (movements.recordAny(key, facts)) {
            case FactReceipt.Kept kept -> kept;
            case FactReceipt.Refused refused -> throw new RefusedException(List.of(refused.refusal()));
        };
    }

    @GetMapping("/unclaimed")
    @Operation(summary = "Facts that no movement claims, the newest first")
    List<LooseFact> unclaimed(@RequestParam(defaultValue = "50") int limit) {
        return movements.listLooseFacts(limit);
    }
}
