-- The rows of fact_of_movement once more, for those who ask by movement: fact_of_movement serves who asks by fact. Each
-- join goes from a movement to its facts: a lateral select with an offset or an aggregate is not taken apart, so that no
-- plan walks through all facts, or all decisions, to find those of one movement, whatever is known of the sizes of the
-- tables. Who changes one of the two views changes the other; a test holds them against each other.
create view fact_by_movement as
select m.movement_id, f.position
  from movement m
 cross join lateral (select position from fact where movement_key = m.movement_id offset 0) f
union
select d.movement_id, f.position
  from decision d
 cross join lateral (select position from fact where movement_key = d.reference offset 0) f
union
select m.movement_id, f.position
  from movement m
 cross join lateral (select container from declared_container where movement_id = m.movement_id offset 0) u
 cross join lateral (select min(later.lodged_at) as lodged_at
                       from declared_container again
                       join movement later on later.movement_id = again.movement_id
                      where again.container = u.container and later.serial > m.serial) taken
 cross join lateral (select min(decided_at) as decided_at
                       from decision
                      where movement_id = m.movement_id and kind in ('DISCHARGED', 'CANCELLED', 'CLOSED')) ended
 cross join lateral (select position
                       from fact
                      where movement_key is null
                        and container_key = u.container
                        and happened_at >= m.lodged_at
                        and (taken.lodged_at is null or happened_at < taken.lodged_at)
                        and (ended.decided_at is null or happened_at <= ended.decided_at)
                     offset 0) f;

create index amendment_unit_movement on amendment_unit (movement_id);
