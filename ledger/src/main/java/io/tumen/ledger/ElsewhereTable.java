package io.tumen.ledger;

import io.tumen.ledger.Movement.Elsewhere;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds containers that are under way in two movements at once.
final class ElsewhereTable {
    private final JdbcClient client;

    ElsewhereTable(JdbcClient client) {
        this.client = client;
    }

    /// Of movements that are accepted and not ended: others of that kind with the same container, at most three for
    /// each.
    Map<MovementId, List<Elsewhere>> of(Collection<MovementId> ids, Instant knownAt) {
        Map<MovementId, List<Elsewhere>> found = new TreeMap<>();
        client.sql("""
                        with under_way as (
                            select d.movement_id
                              from decision d
                             where d.movement_id = any(:ids) and d.kind = 'ACCEPTED' and d.decided_at <= :knownAt
                               and not exists (select 1
                                                 from decision e
                                                where e.movement_id = d.movement_id
                                                  and e.kind in ('DISCHARGED', 'CANCELLED', 'CLOSED')
                                                  and e.decided_at <= :knownAt))
                        select mine.movement_id, mine.container, other.movement_id as other
                          from under_way w
                          join declared_container mine on mine.movement_id = w.movement_id
                          cross join lateral (
                                select x.movement_id
                                  from declared_container x
                                  join decision a on a.movement_id = x.movement_id
                                                 and a.kind = 'ACCEPTED' and a.decided_at <= :knownAt
                                 where x.container = mine.container and x.movement_id <> mine.movement_id
                                   and not exists (select 1
                                                     from decision e
                                                    where e.movement_id = x.movement_id
                                                      and e.kind in ('DISCHARGED', 'CANCELLED', 'CLOSED')
                                                      and e.decided_at <= :knownAt)
                                 order by a.position
                                 limit 3) other
                         order by mine.movement_id, mine.container, other.movement_id
                        """)
                .param("ids", ids.stream().map(MovementId::value).toArray(String[]::new))
                .param("knownAt", Columns.timestamp(knownAt))
                .query(row -> {
                    found.computeIfAbsent(new MovementId(row.getString("movement_id")), none -> new ArrayList<>())
                            .add(new Elsewhere(row.getString("container"), new MovementId(row.getString("other"))));
                });
        return found;
    }
}
