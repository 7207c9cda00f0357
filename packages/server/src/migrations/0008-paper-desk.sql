-- Blind readings of lines on which two people agree, decisions about all copies of one
-- voter's line at once, and lines and matches that come in by many short steps.

-- Of lines on which two agree so many thousandths are drawn to be read blind by a third.
alter table petition add column blind_share integer not null default 20
  check (blind_share between 0 and 1000);

-- A settled line that is drawn for a blind reading, and what it came to: derived from the
-- readings, as `settled_line` is. `unsettled` fields wait for a fourth person.
create table blind_check (
  line_id text primary key references settled_line (line_id) on delete cascade,
  state text not null check (state in ('open', 'differs', 'checked')),
  fields integer not null default 0,
  wrong integer not null default 0,
  unsettled integer not null default 0,
  drawn_at timestamptz not null
);
create index blind_check_waiting on blind_check (line_id) where state <> 'checked';

-- Decisions that were one act, such as which of five copies counts: taken back together.
alter table decision add column act text;
create index decision_act on decision (act) where act is not null;

create or replace view decision_in_force as
  select distinct on (d.line_id) d.*
  from decision d
  where d.disposition <> 'undo'
    and not exists (select 1 from decision u where u.undoes = d.id)
  order by d.line_id, d.version desc;

-- Lines of a file come in part by part and are seen by nobody until the last is there: their
-- batch is named here, and its end is one row less. Everything reads the view; what refers to
-- a line refers to `line_row`.
create table coming_batch (
  batch text primary key
);
alter table line rename to line_row;
create view line as
  select * from line_row l
  where not exists (select 1 from coming_batch c where c.batch = l.batch);
drop table incoming_line;
create index line_row_batch on line_row (batch);

-- Matches of a run are laid aside, come into force by one row here, and are then moved part
-- by part: whoever asks meanwhile is answered from where they lie. They must outlive a crash.
alter table incoming_match set logged;
create table match_flip (
  only_one boolean primary key default true check (only_one),
  run text not null,
  snapshot_seq bigint not null
);
alter table match rename to match_row;
create view match as
  select m.* from match_row m
  where not exists (
    select 1 from match_flip f join incoming_match i on i.run = f.run
    where i.line_id = m.line_id)
  union all
  select i.line_id, f.snapshot_seq, i.run, i.voter_id, i.voter_county, i.person_key,
    i.probability, i.weight, i.zone, i.reason
  from match_flip f join incoming_match i on i.run = f.run
  where exists (select 1 from line_row l where l.id = i.line_id);

-- What a run answers otherwise than an older roll, until its matches come into force.
create unlogged table incoming_recheck (
  line_id text primary key,
  from_snapshot bigint not null,
  before_zone text not null,
  after_zone text not null,
  decision_id bigint
);
