package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.Auditing;
import io.tumen.operations.Office;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The tamper-evident log for others to mirror and check (C2SP tlog-tiles), and proofs of movements.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "log")
class LogController {
    private static final String LOG = "/api/v1/log/";
    private static final Duration LONG = Duration.ofDays(365);

    private final Auditing auditing;

    LogController(Office office) {
        this.auditing = office.auditing();
    }

    @GetMapping(value = "/log/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The public key by which anyone checks what the log signed")
    String key() {
        return auditing.key() + "\n";
    }

    @GetMapping(value = "/log/checkpoint", produces = "text/plain;charset=utf-8")
    @Operation(summary = "The newest head of the log, with its signatures (C2SP tlog-checkpoint)")
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(auditing.checkpoint());
    }

    @GetMapping("/log/tile/**")
    @Operation(summary = "Hashes and leaves of the log (C2SP tlog-tiles)")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        byte[] tile = auditing.find(request.getRequestURI().substring(LOG.length()));
        return tile == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(CacheControl.maxAge(LONG).immutable())
                        .body(tile);
    }

    @GetMapping(value = "/movements/{id}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One file that shows what is remembered of a movement; tumen verify-proof checks it")
    ResponseEntity<String> proof(@PathVariable String id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".proof.json\"")
                .body(auditing.prove(id));
    }
}
