package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.Lookback;
import io.tumen.operations.LookbackViews.ChangesView;
import io.tumen.operations.LookbackViews.EnquiryView;
import io.tumen.operations.LookbackViews.ReplayView;
import io.tumen.operations.MovementAnswer;
import io.tumen.operations.MovementDetail;
import io.tumen.operations.MovementForms.DecisionForm;
import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.FactForm;
import io.tumen.operations.MovementList;
import io.tumen.operations.Movements;
import io.tumen.operations.Movements.MovementQuery;
import io.tumen.operations.Office;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The record. Every write needs the header `Idempotency-Key`; sent again, it has no second effect and the same answer.
@RestController
@RequestMapping("/api/v1/movements")
@Tag(name = "movements")
class MovementController {
    private static final String KEY = "Idempotency-Key";

    private final Movements movements;
    private final Lookback lookback;

    MovementController(Office office) {
        this.movements = office.movements();
        this.lookback = office.lookback();
    }

    @GetMapping
    @Operation(summary = "Movements, the newest first")
    MovementList list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean alerts,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return movements.list(new MovementQuery(status, overdue, alerts, text), limit, after);
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "One movement: declaration, timeline, custody, reconciliation, alerts, hash; as it stood at one time,"
                            + " by what was known at another")
    MovementDetail show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known) {
        return at == null && known == null ? movements.movementFor(id) : lookback.movementAt(id, at, known);
    }

    @PostMapping(path = "/replay", consumes = "application/yaml")
    @Operation(
            summary = "Runs all movements under a draft of the rules and lists whom it would hit; nothing is written",
            description = "The body is a rule pack in the form of the files under procedures/.")
    ReplayView replay(
            @Parameter(description = "What the draft is called in findings") @RequestParam(defaultValue = "draft.yaml")
                    String rules,
            HttpServletRequest draft)
            throws IOException {
        return lookback.replay(rules, draft.getInputStream());
    }

    @GetMapping("/{id}/changes")
    @Operation(summary = "What was learnt and decided between two moments, and what reads otherwise by it")
    ChangesView changes(
            @PathVariable String id, @RequestParam String from, @RequestParam(required = false) @Nullable String to) {
        return lookback.changes(id, from, to);
    }

    @GetMapping("/{id}/enquiry")
    @Operation(summary = "The evidence on a movement, each statement with the positions it rests on")
    EnquiryView enquiry(@PathVariable String id) {
        return lookback.enquiry(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Lodges a declaration")
    MovementDetail lodge(@RequestHeader(KEY) String key, @RequestBody DeclarationForm form) {
        return detail(movements.lodge(key, form));
    }

    @PostMapping("/{id}/decisions")
    @Operation(summary = "Asks for a decision, in the name of a party and its capacity")
    MovementDetail decide(@RequestHeader(KEY) String key, @PathVariable String id, @RequestBody DecisionForm form) {
        return detail(movements.decide(key, id, form));
    }

    @PostMapping("/{id}/facts")
    @Operation(summary = "Keeps facts, all of them or, when one cannot be read, none")
    MovementDetail record(@RequestHeader(KEY) String key, @PathVariable String id, @RequestBody List<FactForm> facts) {
        return detail(movements.record(key, id, facts));
    }

    private static MovementDetail detail(MovementAnswer answer) {
        return switch (answer) {
            case MovementAnswer.Done done -> done.movement();
            case MovementAnswer.Refused refused -> throw new RefusedException(refused.refusals());
        };
    }
}
