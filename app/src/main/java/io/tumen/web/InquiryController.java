package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.Inquiries;
import io.tumen.operations.Inquiries.NoticePage;
import io.tumen.operations.Inquiries.StatusView;
import io.tumen.operations.Office;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "log")
class InquiryController {
    private final Inquiries inquiries;

    InquiryController(Office office) {
        this.inquiries = office.inquiries();
    }

    @GetMapping("/status/{id}")
    @Operation(
            summary = "What happened to anything that was ever sent: a key, a movement, a reference number, a position")
    StatusView status(@PathVariable String id) {
        return inquiries.statusOf(id);
    }

    @GetMapping("/notices")
    @Operation(summary = "What is new since a position, in the order of the log; nothing is skipped")
    NoticePage notices(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
        return inquiries.noticesAfter(after, limit);
    }
}
