-- Keying: which lines are read into the records, by whom, and how their readings settle; and
-- what people decide about them with a second pair of eyes.

-- Whether every rejection by a person needs another person, beyond what the law asks.
alter table petition add column second_look_at_rejections boolean not null default false;

-- The seed of the draw of lines to key. It is made once and never changes, so that anybody
-- who knows the lines can draw again.
create table keying_seed (
  only_one boolean primary key default true check (only_one),
  seed text not null,
  made_at timestamptz not null
);
create trigger keying_seed_append_only before update or delete on keying_seed
  for each row execute function refuse_change();

-- A line that is known to be there, on a sheet that was scanned or listed, whatever is known
-- of its writing. `ticket` is its number in the draw, `stratum` what it is drawn among.
create table known_line (
  id text primary key,
  sheet text not null,
  row_number integer not null check (row_number > 0),
  county text not null,
  channel text not null,
  circulator text not null,
  week_of date not null,
  stratum text not null,
  ticket bigint not null,
  -- The row and its fields as pictures, by SHA-256 (hex); absent where the paper is at hand.
  crop text,
  field_crops jsonb,
  batch text not null,
  came_at timestamptz not null,
  unique (sheet, row_number)
);
create index known_line_ticket on known_line (stratum, ticket);

-- The draw as it was extended, and how far up each stratum's threshold went: known lines with
-- a ticket below it are drawn. A threshold only rises.
create table draw_extension (
  id bigint generated always as identity primary key,
  asked integer not null check (asked > 0),
  drawn integer not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null
);
create trigger draw_extension_append_only before update or delete on draw_extension
  for each row execute function refuse_change();

create table draw_threshold (
  extension_id bigint not null references draw_extension (id),
  stratum text not null,
  threshold bigint not null,
  asked integer not null,
  drawn integer not null,
  primary key (extension_id, stratum)
);
create trigger draw_threshold_append_only before update or delete on draw_threshold
  for each row execute function refuse_change();

create view draw_threshold_in_force as
  select stratum, max(threshold) as threshold from draw_threshold group by stratum;

-- What one person saw on a line: name and address as typed, sealed and bound to the line. A
-- reading that was taken back is named by the record that does so.
create table reading (
  id bigint generated always as identity primary key,
  line_id text not null references known_line (id),
  takes_back bigint unique references reading (id),
  mark text check (mark in ('written', 'blank', 'crossed-out')),
  -- The reader's word that the same hand wrote the line above; a hint and no more.
  same_hand boolean not null default false,
  body bytea,
  key_id text,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  check ((takes_back is null) = (mark is not null)),
  check ((mark is null) = (body is null))
);
create trigger reading_append_only before update or delete on reading
  for each row execute function refuse_change();
create index reading_of_line on reading (line_id, id);
create index reading_of_person on reading (by_id, at);

create view reading_in_force as
  select r.* from reading r
  where r.takes_back is null and not exists (select 1 from reading u where u.takes_back = r.id);

-- Lines whose readings are settled: derived from the readings in the same transaction.
create table settled_line (
  line_id text primary key references known_line (id),
  mark text not null check (mark in ('written', 'blank', 'crossed-out')),
  settled_by text not null check (settled_by in ('agreement', 'third')),
  at timestamptz not null
);

-- Fields that each of the first two readers of a settled line read, and those in error.
create table reading_error (
  reading_id bigint primary key references reading (id),
  line_id text not null references settled_line (line_id) on delete cascade,
  by_id text not null,
  fields integer not null,
  errors integer not null
);
create index reading_error_of_person on reading_error (by_id);

-- Who has which line on the desk, and until when; with what was typed so far, sealed.
create table keying_lease (
  line_id text primary key references known_line (id) on delete cascade,
  staff_id text not null references staff ("id") on delete cascade,
  until timestamptz not null,
  -- When the person asked for this very line; the newest wish lies on top of the desk.
  wished_at timestamptz,
  draft bytea,
  key_id text
);
create index keying_lease_of_person on keying_lease (staff_id);

alter table line add column mark text not null default 'written'
  check (mark in ('written', 'crossed-out'));
alter table incoming_line add column mark text not null default 'written';

-- A rejection that waits for another person has no effect until that person has decided.
alter table decision add column awaits_second boolean not null default false
  check (not awaits_second or disposition = 'rejected');
alter table decision add column seconds bigint references decision (id);

create or replace view decision_in_force as
  select distinct on (d.line_id) d.*
  from decision d
  where d.disposition <> 'undo'
    and not exists (select 1 from decision u where u.undoes = d.id)
  order by d.line_id, d.version desc;

-- What a newer roll answers otherwise than the one before. Where a person had decided, that
-- decision stands until a person decides again or says that it stays.
create table recheck (
  id bigint generated always as identity primary key,
  line_id text not null references line (id) on delete cascade,
  from_snapshot bigint not null references roll_snapshot (seq),
  to_snapshot bigint not null references roll_snapshot (seq),
  before_zone text not null,
  after_zone text not null,
  decision_id bigint references decision (id),
  at timestamptz not null
);
create index recheck_of_line on recheck (line_id);
create index recheck_of_decision on recheck (decision_id) where decision_id is not null;

create table recheck_kept (
  recheck_id bigint primary key references recheck (id) on delete cascade,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);

-- Sheets worth a look, made anew whenever lines are matched: a hint for a person, no ruling.
create table sheet_hint (
  sheet text not null,
  kind text not null,
  rank double precision not null,
  body jsonb not null,
  primary key (sheet, kind)
);

create table sheet_hint_seen (
  sheet text not null,
  kind text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (sheet, kind)
);

-- Where further drawn lines would tell the most, as the count of that moment saw it.
alter table count_snapshot add column draw_plan jsonb;
