package io.tumen.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A corridor package of a few rows without any fault, and its broken copies.
///
/// Changchun by rail to the frontier, change of gauge at Grodekovo, ship from Vladivostok to Ningbo once a week.
final class SmallPackage {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    SmallPackage() {
        put("corridor.yaml", """
                id: small
                name: Small corridor
                home_country: CN
                emission_scope: tank_to_wheel
                tonnes_per_teu: {low: 10, likely: 15, high: 24, source: s, confidence: X}
                inventory_per_day: {low: 0.006, likely: 0.01, high: 0.021, source: s, confidence: B}
                reference_port: SFH
                """);
        put("sources.csv", """
                source_id,title,url,confidence
                s,A page,https://example.org/page,B
                assumption,Assumed,,K
                """);
        put("modes.csv", """
                mode,on_water,min_speed_kmh,max_speed_kmh
                rail,false,8,100
                sea,true,10,45
                """);
        put("places.csv", """
                place_id,name_en,name_zh,name_ru,country,subdivision,un_locode,kind,latitude,longitude,time_zone,source,confidence
                CGQ,Changchun,长春,Чанчунь,CN,CN-22,CNCGQ,city,43.88,125.32,Asia/Shanghai,s,B
                SFH,Suifenhe,绥芬河,,CN,CN-23,,border_rail,44.40,131.15,Asia/Shanghai,s,B
                GRO,Grodekovo,格罗杰科沃,,RU,RU-PRI,,border_rail,44.42,131.39,Asia/Vladivostok,s,B
                VVO,Vladivostok,符拉迪沃斯托克,,RU,RU-PRI,RUVVO,seaport,43.10,131.90,Asia/Vladivostok,s,B
                NGB,Ningbo,宁波,,CN,CN-33,CNNGB,seaport,29.93,121.85,Asia/Shanghai,s,B
                """);
        put("terminals.csv", """
                terminal_id,place_id,name,modes,opens,closes,source,confidence
                CGQ.YARD,CGQ,Yard,rail,,,s,B
                SFH.STN,SFH,Station,rail,08:00,18:00,s,B
                GRO.STN,GRO,Station,rail,,,s,B
                VVO.PORT,VVO,Port,rail sea,,,s,B
                NGB.PORT,NGB,Port,sea,,,s,B
                """);
        put("handling.csv", """
                terminal_id,activity,hours_low,hours_likely,hours_high,tariff_id,source,confidence
                CGQ.YARD,LOAD,1,2,3,work,s,B
                SFH.STN,BORDER,1,2,3,,s,B
                GRO.STN,BORDER,1,2,3,,s,B
                GRO.STN,GAUGE_CHANGE,1,2,3,work,s,B
                VVO.PORT,TRANSFER,1,2,3,work,s,B
                VVO.PORT,BORDER,1,2,3,,s,B
                NGB.PORT,BORDER,1,2,3,,s,B
                NGB.PORT,UNLOAD,1,2,3,work,s,B
                """);
        put("links.csv", """
                link_id,from_terminal,to_terminal,directed,mode,gauge_mm,access,distance_km,distance_source,distance_confidence,hours_low,hours_likely,hours_high,hours_source,hours_confidence,tariff_id,vehicle_id
                CGQ-SFH,CGQ.YARD,SFH.STN,false,rail,1435,on_demand,790,s,B,15,30,60,s,B,train,wagon
                SFH-GRO,SFH.STN,GRO.STN,false,rail,1435,on_demand,26,s,B,1,2,3,s,B,train,wagon
                GRO-VVO,GRO.STN,VVO.PORT,false,rail,1520,on_demand,209,s,B,5,8,20,s,B,train,wagon
                VVO-NGB,VVO.PORT,NGB.PORT,true,sea,,scheduled,1827,s,B,80,94,120,s,B,,ship
                """);
        put("services.csv", """
                service_id,name,operator,mode,vehicle_id,tariff_id,time_zone,first_day,last_day,weekdays,every_days,slots_teu,cut_off_hours,late_low,late_likely,late_high,source,confidence
                LOOP,Weekly loop,A line,sea,ship,freight,Asia/Vladivostok,2026-01-01,2026-12-31,4,1,100,24,0,6,48,s,B
                """);
        put("stops.csv", """
                service_id,stop_sequence,terminal_id,arrival_time,departure_time
                LOOP,1,VVO.PORT,18:00:00,18:00:00
                LOOP,2,NGB.PORT,102:00:00,102:00:00
                """);
        put("tariffs.csv", """
                tariff_id,line,basis,currency,low,likely,high,source,confidence,note
                work,HANDLING,PER_TEU,CNY,1,2,3,s,B,
                train,FREIGHT,PER_TEU_KM,CNY,1,2,3,s,B,
                freight,FREIGHT,PER_TEU,USD,1,2,3,assumption,K,as usual
                """);
        put("exchange_rates.csv", """
                currency,day,low,likely,high,source,confidence
                CNY,2026-01-01,1,1,1,s,B
                USD,2026-01-01,7,7.1,7.2,s,B
                """);
        put("emission_factors.csv", """
                vehicle_id,mode,description,g_low,g_likely,g_high,scope,source,confidence
                wagon,rail,Wagon,28,31.6,31.6,tank_to_wheel,s,B
                ship,sea,Ship,32.5,32.5,32.5,tank_to_wheel,s,B
                """);
        put("closures.csv", """
                terminal_id,first_day,last_day,reason,source,confidence
                SFH.STN,2026-02-01,2026-02-03,holiday,s,B
                """);
        put("sea_points.csv", """
                point_id,latitude,longitude,name
                strait,34.00,128.50,Strait
                """);
        put("sea_edges.csv", """
                from_point,to_point
                VVO,strait
                strait,NGB
                """);
        put("claims.csv", """
                claim_id,route,baseline,origin,gateway,baseline_gateway,destination,saving,unit,days,year,source,confidence
                claim,CGQ-VVO-NGB,domestic,CGQ,VVO,NGB,NGB,2000,RMB/TEU,,2017,s,B
                """);
        put("shipments.csv", """
                shipment_id,date,judged_on,subdivision,route,exit,transit,entry,quantity,goods,value,containerised,source,confidence
                run,2017-04-18,2017-04-18,CN-22,CGQ-VVO-NGB,SFH,VVO,NGB,1 TEU,corn,,true,s,B
                """);
        put("regimes/.keep", "");
    }

    SmallPackage put(String file, String text) {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallPackage put(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    SmallPackage without(String file) {
        files.remove(file);
        return this;
    }

    /// @throws IllegalArgumentException when the old text does not stand in the file exactly once
    SmallPackage replace(String file, String old, String with) {
        String text = text(file);
        if (text.indexOf(old) != text.lastIndexOf(old) || !text.contains(old)) {
            throw new IllegalArgumentException("'" + old + "' does not stand once in " + file);
        }
        return put(file, text.replace(old, with));
    }

    SmallPackage add(String file, String row) {
        return put(file, text(file) + row + "\n");
    }

    SmallPackage withoutLine(String file, String start) {
        return put(
                file,
                text(file).lines().filter(line -> !line.startsWith(start)).collect(Collectors.joining("\n", "", "\n")));
    }

    String text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new IllegalArgumentException("no file " + file);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    FeedResult readFrom(Path folder) {
        files.forEach((name, bytes) -> write(folder.resolve(name), bytes));
        return CorridorFeed.read(folder);
    }

    private static void write(Path path, byte[] bytes) {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
