-- The records of one petition. One data folder holds one petition.
--
-- What is written here was seen or decided on a day; a later step never reaches back to
-- change it. Corrections are new records. The triggers below refuse anything else.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'records of % are append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create table petition (
  id text primary key,
  -- One row: the constant column is unique.
  only_one boolean not null default true unique check (only_one),
  title text not null,
  identifier text not null,
  rules text not null,
  kind text not null,
  jurisdiction text not null,
  start date not null,
  deadline date not null check (deadline > start),
  -- The day the figures speak of; null means today. A demonstration stands still.
  as_of date,
  required integer not null check (required > 0),
  requirement_note text not null,
  demonstration boolean not null default false
);

-- A dated copy of the voter roll. The roll itself stays in its own file, never here.
create table roll_snapshot (
  seq bigint generated always as identity primary key,
  id text not null,
  file_name text not null,
  source text not null,
  voters bigint not null,
  rejected bigint not null,
  report jsonb,
  imported_at timestamptz not null,
  imported_by text not null
);
create trigger roll_snapshot_append_only before update or delete on roll_snapshot
  for each row execute function refuse_change();

-- Lines handed in, counted by hand. `corrects` names the record that this one replaces.
create table turn_in (
  id bigint generated always as identity primary key,
  date date not null,
  week_of date not null,
  county text not null,
  channel text not null,
  circulator text not null,
  sheets integer not null check (sheets >= 0),
  lines integer not null check (lines >= 0),
  corrects bigint unique references turn_in (id),
  batch text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create trigger turn_in_append_only before update or delete on turn_in
  for each row execute function refuse_change();
create index turn_in_group on turn_in (county, channel, circulator, week_of);

create view turn_in_in_force as
  select t.* from turn_in t
  where not exists (select 1 from turn_in c where c.corrects = t.id);

-- A keyed line. Its claim (name and address as written) is sealed: AES-256-GCM under the
-- key `key_id`, bound to the line id. A line never changes; what is thought of it stands
-- in `match` and `decision`.
create table line (
  id text primary key,
  sheet text not null,
  row_number integer not null check (row_number > 0),
  county text not null,
  channel text not null,
  circulator text not null,
  week_of date not null,
  drawn boolean not null,
  claim bytea not null,
  key_id text not null,
  batch text not null,
  keyed_at timestamptz not null,
  unique (sheet, row_number)
);
create index line_group on line (county, channel, circulator, week_of);

-- Lines of an upload that is still being read. They become lines all at once or never.
create unlogged table incoming_line (
  like line including defaults,
  primary key (id)
);

-- What the roll answers about a line: derived, made again with every snapshot.
create table match (
  line_id text primary key references line (id) on delete cascade,
  snapshot_seq bigint not null references roll_snapshot (seq),
  run text not null,
  voter_id text,
  voter_county text,
  person_key text,
  probability double precision not null check (probability between 0 and 1),
  weight double precision not null,
  zone text not null check (zone in ('accept', 'review', 'none')),
  reason text not null
);
create index match_person on match (person_key) where person_key is not null;
create index match_review on match (line_id) where zone = 'review';

create unlogged table incoming_match (
  line_id text not null,
  run text not null,
  voter_id text,
  voter_county text,
  person_key text,
  probability double precision not null,
  weight double precision not null,
  zone text not null,
  reason text not null,
  primary key (run, line_id)
);

-- Who decided what about a line, and under which snapshot. `version` numbers the decisions
-- of a line from 1: of two people who decide at once, the second meets this constraint.
-- An undo is a decision too; it names the one it takes back.
create table decision (
  id bigint generated always as identity primary key,
  line_id text not null references line (id),
  version integer not null check (version > 0),
  disposition text not null check (disposition in ('valid', 'rejected', 'second-look', 'undo')),
  reason text,
  voter_id text,
  voter_county text,
  person_key text,
  snapshot_seq bigint references roll_snapshot (seq),
  undoes bigint unique references decision (id),
  -- A note may name a person, so it is sealed like a claim.
  note bytea,
  key_id text,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  unique (line_id, version),
  check ((disposition = 'undo') = (undoes is not null)),
  check (disposition <> 'rejected' or reason is not null),
  check (disposition <> 'valid' or person_key is not null)
);
create trigger decision_append_only before update or delete on decision
  for each row execute function refuse_change();

-- The decision in force for each line: the latest that was not undone.
create view decision_in_force as
  select distinct on (d.line_id) d.*
  from decision d
  where d.disposition <> 'undo'
    and not exists (select 1 from decision u where u.undoes = d.id)
  order by d.line_id, d.version desc;

-- All tiers with interval, method and the hash of what they were computed from.
create table count_snapshot (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  as_of date not null,
  inputs_hash text not null,
  -- The newest records that went in; newer ones make the count stale.
  mark text not null,
  raw integer not null,
  valid_median double precision not null,
  valid_low double precision not null,
  valid_high double precision not null,
  required integer not null,
  probability double precision not null check (probability between 0 and 1),
  body jsonb not null
);
create trigger count_snapshot_append_only before update or delete on count_snapshot
  for each row execute function refuse_change();

create table upload (
  id text primary key,
  kind text not null check (kind in ('roll', 'lines', 'turn-ins')),
  file_name text not null,
  bytes bigint not null,
  sha256 text not null,
  profile text,
  map text,
  at timestamptz not null,
  by_name text not null
);

create table job (
  id text primary key,
  seq bigint generated always as identity unique,
  kind text not null,
  title text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'refused', 'cancelled', 'failed')),
  step text not null default '',
  done double precision not null default 0,
  total double precision,
  unit text not null default '',
  input jsonb not null default '{}',
  file_name text,
  summary text,
  report jsonb,
  refusal text,
  by_name text not null,
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);

-- Every read of personal data: who, when, which record. Never what it said.
create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  staff_id text not null,
  act text not null,
  record_kind text not null,
  record_id text not null
);
create trigger access_log_append_only before update or delete on access_log
  for each row execute function refuse_change();
