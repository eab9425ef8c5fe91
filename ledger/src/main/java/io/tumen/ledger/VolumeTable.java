package io.tumen.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sums the volumes of groups of goods by year.
final class VolumeTable {
    private static final int KILOGRAMS = 3;

    private final JdbcClient client;

    VolumeTable(JdbcClient client) {
        this.client = client;
    }

    /// The groups that go in that year. An average is known once the record reaches back over all the years before.
    ///
    /// @param digits of the HS code that make a group
    /// @param years  over which the average is taken
    List<VolumeReading> readings(int year, int digits, int years) {
        Map<Group, Map<Integer, BigDecimal>> sums = sums(digits);
        int first = sums.values().stream()
                .flatMap(byYear -> byYear.keySet().stream())
                .min(Integer::compare)
                .orElse(year);
        List<VolumeReading> readings = new ArrayList<>();
        sums.forEach((group, byYear) -> {
            BigDecimal now = byYear.get(year);
            if (now != null) {
                BigDecimal average = first > year - years ? null : average(byYear, year, years);
                readings.add(new VolumeReading(group.subdivision(), group.hs(), year, now, average));
            }
        });
        return readings;
    }

    private static BigDecimal average(Map<Integer, BigDecimal> byYear, int year, int years) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int before = year - years; before < year; before++) {
            sum = sum.add(byYear.getOrDefault(before, BigDecimal.ZERO));
        }
        return sum.divide(BigDecimal.valueOf(years), KILOGRAMS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private Map<Group, Map<Integer, BigDecimal>> sums(int digits) {
        Map<Group, Map<Integer, BigDecimal>> sums = new TreeMap<>();
        client.sql("""
                        select declared.subdivision, left(declared.hs, :digits) as hs,
                               extract(year from declared.exit_day)::int as year, sum(declared.tonnes) as tonnes
                          from movement m
                          join lateral (
                                select one.subdivision, one.hs, one.exit_day, one.tonnes
                                  from (select 0::bigint as position, m.subdivision, m.hs, m.exit_day, m.tonnes
                                        union all
                                        select a.position, a.subdivision, a.hs, a.exit_day, a.tonnes
                                          from amendment a
                                         where a.movement_id = m.movement_id) one
                                 order by one.position desc
                                 limit 1) declared on true
                         where exists (select 1
                                         from decision d
                                        where d.movement_id = m.movement_id and d.kind = 'ACCEPTED')
                           and not exists (select 1
                                             from decision d
                                            where d.movement_id = m.movement_id and d.kind = 'CANCELLED')
                         group by 1, 2, 3
                        """).param("digits", digits).query(row -> {
            var group = new Group(row.getString("subdivision"), row.getString("hs"));
            sums.computeIfAbsent(group, none -> new TreeMap<>())
                    .put(row.getInt("year"), row.getBigDecimal("tonnes").stripTrailingZeros());
        });
        return sums;
    }

    private record Group(String subdivision, String hs) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int bySubdivision = subdivision.compareTo(other.subdivision);
            return bySubdivision != 0 ? bySubdivision : hs.compareTo(other.hs);
        }
    }
}
