package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.Office;
import io.tumen.operations.PairView;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "pair")
class PairController {
    private final Office office;

    PairController(Office office) {
        this.office = office;
    }

    @PostMapping(path = "/pair", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Goods in boxes that would go south empty, so that most is saved, and who finds none and why",
            description = "Two CSV tables as for `tumen pair` (docs/pairing.md), of at most 1 MiB each: `lots`, and if"
                    + " wanted `moves`. Nothing is stored.")
    PairView pair(
            @RequestPart MultipartFile lots,
            @RequestPart(required = false) @Nullable MultipartFile moves,
            @Parameter(description = "Scenarios over the package, by id") @RequestParam(required = false) @Nullable
                    List<String> scenario)
            throws IOException {
        return office.desk()
                .under(scenario == null ? List.of() : scenario)
                .pairings()
                .pair(lots.getInputStream(), moves == null ? null : moves.getInputStream());
    }
}
