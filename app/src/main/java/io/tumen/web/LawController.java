package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.JudgementView;
import io.tumen.operations.LawForm;
import io.tumen.operations.Office;
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
    @Operation(summary = "Whether goods may go that way on that day, with act and article")
    JudgementView judge(
            @RequestParam String province,
            @RequestParam(required = false) @Nullable String exit,
            @RequestParam(required = false) @Nullable String via,
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam String date,
            @RequestParam(required = false) @Nullable String trade) {
        return office.desk().advice().judge(new LawForm(province, exit, via, entry, date, trade));
    }
}
