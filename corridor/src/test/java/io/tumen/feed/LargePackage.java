package io.tumen.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A sound package of any size: places on a ring in eastern China, each joined by rail with those that follow it, and
/// trains that call at ten places one after the other.
///
/// @param reach     how many of the following places each place is joined with
/// @param departures rows of `stops.csv`, ten to a service
public record LargePackage(int places, int reach, int departures) {
    private static final int CALLS = 10;

    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("regimes"));
        var small = new SmallPackage();
        for (String name : small.names()) {
            if (name.endsWith(".csv") || name.endsWith(".yaml")) {
                Files.writeString(folder.resolve(name), headOf(small, name));
            }
        }
        Files.writeString(
                folder.resolve("corridor.yaml"), small.text("corridor.yaml").replace("NGB", "P0"));
        append(folder, "sources.csv", 1, i -> "s,A page,https://example.org/page,B");
        append(folder, "modes.csv", 1, i -> "rail,false,8,100,s,B");
        append(folder, "emission_factors.csv", 1, i -> "wagon,rail,Wagon,28,31.6,31.6,tank_to_wheel,s,B");
        append(folder, "tariffs.csv", 1, i -> "train,FREIGHT,PER_TEU_KM,CNY,1,2,3,s,B,");
        append(folder, "exchange_rates.csv", 1, i -> "CNY,2026-01-01,1,1,1,s,B");
        append(folder, "places.csv", places, this::place);
        append(folder, "terminals.csv", places, i -> "P" + i + ".YARD,P" + i + ",Yard,rail,,,,,,,,,,,,,,,s,B");
        append(
                folder,
                "handling.csv",
                places,
                i -> "P" + i + ".YARD,LOAD,1,2,3,,s,B\nP" + i + ".YARD,UNLOAD,1,2,3,,s,B");
        append(folder, "links.csv", places * reach, this::link);
        append(folder, "services.csv", departures / CALLS, LargePackage::service);
        append(folder, "stops.csv", departures, this::stop);
    }

    private static String headOf(SmallPackage small, String name) {
        return name.endsWith(".yaml")
                ? small.text(name)
                : small.text(name).lines().findFirst().orElse("") + "\n";
    }

    private static void append(Path folder, String file, int rows, IntFunction<String> row) throws IOException {
        String text = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + text, StandardCharsets.UTF_8);
    }

    private String place(int i) {
        double angle = 2 * Math.PI * i / places;
        return String.format(
                Locale.ROOT,
                "P%d,Place %d,地点 %d,,CN,CN-22,,city,%.4f,%.4f,Asia/Shanghai,s,B",
                i,
                i,
                i,
                36 + 4 * Math.sin(angle),
                114 + 4 * Math.cos(angle));
    }

    private String link(int i) {
        int from = i / reach;
        int to = (from + 1 + i % reach) % places;
        int km = 900;
        return "L" + i + ",P" + from + ".YARD,P" + to + ".YARD,false,rail,1435,on_demand," + km
                + ",s,B,15,30,60,s,B,train,wagon";
    }

    private static String service(int i) {
        return "S" + i + ",Train " + i
                + ",A railway,rail,wagon,train,Asia/Shanghai,2026-01-01,2026-12-31,1234567,1,,100,6,0,1,9,s,B";
    }

    private String stop(int i) {
        int service = i / CALLS;
        int call = i % CALLS;
        int hours = call * 25;
        return String.format(
                Locale.ROOT,
                "S%d,%d,P%d.YARD,%02d:00:00,%02d:30:00,s,B",
                service,
                call + 1,
                (service * 7 + call) % places,
                hours,
                hours);
    }
}
