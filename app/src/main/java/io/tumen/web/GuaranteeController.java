package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.GuaranteeDesk;
import io.tumen.operations.GuaranteeViews.AccountView;
import io.tumen.operations.GuaranteeViews.OpeningAnswer;
import io.tumen.operations.MovementForms.CertificateForm;
import io.tumen.operations.Office;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Guarantee certificates and their accounts.
@RestController
@RequestMapping("/api/v1/guarantees")
@Tag(name = "guarantees")
class GuaranteeController {
    private final GuaranteeDesk guarantees;

    GuaranteeController(Office office) {
        this.guarantees = office.guarantees();
    }

    @GetMapping
    @Operation(summary = "All accounts, without their entries")
    List<AccountView> list() {
        return guarantees.list();
    }

    @GetMapping("/{certificate}")
    @Operation(summary = "One account with every entry, two for each movement of money")
    AccountView show(@PathVariable String certificate) {
        return guarantees.accountFor(certificate);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Takes a certificate to the account")
    AccountView open(@RequestHeader("Idempotency-Key") String key, @RequestBody CertificateForm form) {
        return switch (guarantees.open(key, form)) {
            case OpeningAnswer.Opened opened -> opened.account();
            case OpeningAnswer.Refused refused -> throw new RefusedException(refused.refusals());
        };
    }
}
