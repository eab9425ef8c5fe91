package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.feed.RuleText;
import io.tumen.operations.Desk;
import io.tumen.operations.Office;
import io.tumen.operations.PackageCheck;
import io.tumen.operations.PackageReport;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is wrong with the package in use, or with one that is sent.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "packages")
class PackageController {
    private final PackageReport inUse;
    private final PackageCheck check = new PackageCheck();

    PackageController(Office office) {
        this.inUse = office.desk().report();
    }

    @GetMapping("/findings")
    @Operation(summary = "The findings of the package in use; it has no errors, or nothing would be served")
    PackageReport findings() {
        return inUse;
    }

    @GetMapping("/rules")
    @Operation(summary = "Every rule that packages are checked by: what it asks and why")
    List<RuleText> rules() {
        return Desk.listRules();
    }

    @PostMapping(path = "/packages/check", consumes = "application/zip")
    @Operation(
            summary = "Checks a package sent as a zip and answers with all findings",
            description = "Nothing is stored. The body is the zip itself, of at most " + PackageCheck.LARGEST_ZIP_MIB
                    + " MiB; a broken package is no problem but an answer with its findings.")
    PackageReport check(
            @Parameter(description = "What the package is called in the answer") @RequestParam(defaultValue = "package")
                    String name,
            HttpServletRequest body)
            throws IOException {
        return check.check(name, body.getInputStream());
    }
}
