-- The watch over the clocks asks every few seconds which movements are under way.
create index decision_accepted on decision (movement_id) where kind = 'ACCEPTED';
create index decision_ended on decision (movement_id) where kind in ('DISCHARGED', 'CANCELLED', 'CLOSED');
