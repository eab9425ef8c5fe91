package io.tumen.feed;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.SourceId;
import io.tumen.law.Law;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The law of the bundled corridor.
public final class BundledLaw {
    public static final Path FOLDER = Path.of("../corridors/jilin-vladivostok");

    private BundledLaw() {}

    public static Law law() {
        var findings = new Findings();
        var regimes = RegimeFeed.read(FOLDER.resolve("regimes"), known(), findings);
        if (findings.hasErrors()) {
            throw new AssertionError(findings.all().toString());
        }
        return new Law(regimes);
    }

    static RegimeFeed.Known known() {
        Map<PlaceId, String> places = Arrays.stream(
                        "CGQ JLC YNJ SPG SYU HRB MDG JMU HUC_R HUC_T QHE SFH_R SFH_T DNG FUY KRA MAK PGR GRO PLT VVO ZAR SLA POS VYP NAK RAJ SHA NGB ZHO JZP TAI TAO FOC XMN NSA HUP YTN SHK ZHA QZH STG YPG DLC YIK JNZ"
                                .split(" "))
                .collect(Collectors.toMap(PlaceId::new, Function.identity()));
        var sources = Arrays.stream(
                        "fesco-2016 dbw-2023-ports gem-rason moc-2007-11 gacc-2007-pilot searchnavi-2008 everychina-2011 gacc-2023-jilin dbw-2017-scope people-korean-2019 qtv-2020 erina-2020 marinejournal-2023 dbw-2025-fuyuan"
                                .split(" "))
                .map(SourceId::new)
                .collect(Collectors.toSet());
        return new RegimeFeed.Known(places, sources);
    }
}
