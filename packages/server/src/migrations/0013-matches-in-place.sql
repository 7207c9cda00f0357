-- Matches of a run lie where all matches lie, hidden until they come into force, so that
-- nothing is moved and whoever pages through lines and matches reads them by their index.

-- What came into force and was not moved yet, and lines of a file that did not come in whole.
insert into match_row (line_id, snapshot_seq, run, voter_id, voter_county, person_key,
  probability, weight, zone, reason)
select line_id, snapshot_seq, run, voter_id, voter_county, person_key, probability, weight,
  zone, reason
from match where run in (select run from match_flip)
on conflict (line_id) do update set
  snapshot_seq = excluded.snapshot_seq, run = excluded.run, voter_id = excluded.voter_id,
  voter_county = excluded.voter_county, person_key = excluded.person_key,
  probability = excluded.probability, weight = excluded.weight, zone = excluded.zone,
  reason = excluded.reason;
delete from line_row where batch in (select batch from coming_batch);

drop view match;
drop view line;
drop table incoming_match;
drop table coming_batch;
drop table match_flip;

-- At most one file is coming in, and its lines are hidden. One value to compare with costs a
-- reader nothing, where a table to look into would cost a look for every line.
create table coming_batch (
  only_one boolean primary key default true check (only_one),
  batch text not null
);
create view line as
  select * from line_row l
  where l.batch is distinct from (select c.batch from coming_batch c);

-- A line may have two matches: an old one and one of the run that is coming (hidden), or one of
-- the run that has just come into force, which hides the old one until that is deleted.
alter table match_row drop constraint match_pkey;
alter table match_row add primary key (line_id, run);
create table match_coming (
  only_one boolean primary key default true check (only_one),
  run text not null
);
create table match_flip (
  only_one boolean primary key default true check (only_one),
  run text not null
);
create view match as
  select * from match_row m
  where m.run is distinct from (select c.run from match_coming c)
    and ((select f.run from match_flip f) is null
      or m.run = (select f.run from match_flip f)
      or not exists (
        select 1 from match_row n
        where n.line_id = m.line_id and n.run = (select f.run from match_flip f)));
