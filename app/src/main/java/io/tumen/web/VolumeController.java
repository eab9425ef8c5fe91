package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.Lookback;
import io.tumen.operations.LookbackViews.VolumeView;
import io.tumen.operations.Office;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Volumes of groups of goods.
@RestController
@RequestMapping("/api/v1/volumes")
@Tag(name = "volumes")
class VolumeController {
    private final Lookback lookback;

    VolumeController(Office office) {
        this.lookback = office.lookback();
    }

    @GetMapping
    @Operation(summary = "This year's volume of each group of goods beside the average of the years before")
    List<VolumeView> list() {
        return lookback.volumes();
    }
}
