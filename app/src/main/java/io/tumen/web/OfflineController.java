package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.Office;
import io.tumen.operations.OfflineDesk;
import io.tumen.operations.OfflineViews.BlockAnswer;
import io.tumen.operations.OfflineViews.BlockForm;
import io.tumen.operations.OfflineViews.BlockView;
import io.tumen.operations.OfflineViews.MergeForm;
import io.tumen.operations.OfflineViews.MergedView;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Numbers for the time of an outage, and what was issued under them.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "fallback")
class OfflineController {
    private final OfflineDesk offline;

    OfflineController(Office office) {
        this.offline = office.offline();
    }

    @GetMapping("/reference-blocks")
    @Operation(summary = "All reference numbers given out in advance")
    List<BlockView> blocks() {
        return offline.listBlocks();
    }

    @PostMapping("/reference-blocks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Gives out reference numbers in advance")
    BlockView reserve(@RequestHeader("Idempotency-Key") String key, @RequestBody BlockForm form) {
        return switch (offline.reserve(key, form)) {
            case BlockAnswer.Reserved reserved -> reserved.block();
            case BlockAnswer.Refused refused -> throw new RefusedException(refused.refusals());
        };
    }

    @PostMapping("/offline-documents")
    @Operation(summary = "Brings in documents issued offline; a document is its own idempotency key")
    List<MergedView> merge(@RequestBody MergeForm form) {
        return offline.merge(form);
    }
}
