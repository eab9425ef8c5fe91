package io.tumen.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Place;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GtfsImportTest {
    @TempDir
    Path folder;

    @Test
    void aForeignFerryIsACorridor() {
        Corridor ferry = Imports.corridor(GtfsImport.read(
                Imports.resource("miyako-muroran-ferry"), ImportOptions.of("Ferry", "JP"), Progress.silent()));
        assertThat(ferry.places()).extracting(Place::nameEn).containsExactlyInAnyOrder("室蘭フェリーターミナル", "宮古フェリーターミナル");
        Service south = ferry.serviceFor(new ServiceId("to_miyako"));
        assertThat(south.stops().getLast().arrival()).isEqualTo(Duration.ofHours(30));
        assertThat(south.days().runsOn(LocalDate.of(2018, 6, 22))).isTrue();
        assertThat(south.days().runsOn(LocalDate.of(2019, 7, 1))).isFalse();
        assertThat(ferry.linkFor(new LinkId("silver_muroran->silver_miyako.sea"))
                        .hours()
                        .likely())
                .isEqualTo(10);
    }
}
