package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlannerTest {
    @Test
    void goesByRailAcrossTheFrontierAndBySeaHome() {
        World world = World.draw("""
                A city CN-22 load 2h ¥10
                B border_rail CN-22 border 3h ¥100
                V seaport RU-PRI border 1h ¥50 gauge_change 5h ¥200 transfer 4h ¥30
                N seaport CN-33 border 2h ¥40 unload 1h ¥20
                A -> B rail 300km 6h ¥100 ¥1/km 30g
                B -> V rail 200km 5h ¥300 40g
                V -> N sea 1800km scheduled
                S: sea V 18:00 -> N 4d06:00 ¥800 20g every 7 from 2026-01-05 cutoff 24h
                act CN-22 2020-01-01 exit B transit V entry N
                """);
        Plan plan = world.plan("A N", "2026-01-05T00:00:00Z");
        assertThat(World.lines(plan)).containsExactly("A-rail-B-rail-V-S-N 2026-01-16T09:00Z ¥1800 530kg");
        assertThat(World.legs(plan.front().getFirst()))
                .containsExactly(
                        "load 05T00:00-05T02:00",
                        "rail 05T02:00-05T08:00",
                        "border 05T08:00-05T11:00",
                        "rail 05T11:00-05T16:00",
                        "border 05T16:00-05T17:00",
                        "transfer 05T17:00-05T21:00",
                        "border 05T21:00-05T22:00",
                        "wait for departure 05T22:00-12T18:00",
                        "sea 12T18:00-16T06:00",
                        "border 16T06:00-16T08:00",
                        "unload 16T08:00-16T09:00");
    }
}
