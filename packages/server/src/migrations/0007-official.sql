-- The official's side: what the office did, in order; the lines that can be drawn; the lines
-- under check; what verifiers found. All of it is written once. An act that turned out wrong
-- is answered by another act, never by a change.

-- The book of the office. Nothing personal stands in it: it is published as it is. Each entry
-- carries the hash of the one before, so that none can be changed or dropped unseen; a public
-- log can take over from here entry by entry.
create table official_entry (
  seq integer primary key check (seq > 0),
  kind text not null,
  body jsonb not null,
  by_id text not null,
  by_name text not null,
  on_day date not null,
  at timestamptz not null,
  previous text not null,
  hash text not null unique
);
create trigger official_entry_append_only before update or delete on official_entry
  for each row execute function refuse_change();

-- A frame: every line that can be drawn, in the order that was committed to. A frame that is
-- replaced before the seed is rolled stays; the newest commitment counts.
create table frame_line (
  frame integer not null check (frame > 0),
  place integer not null check (place > 0),
  line_id text not null,
  county text not null,
  sheet text,
  row_number integer check (row_number > 0),
  -- Name and address as written, where the filing came with them; sealed like a line's.
  claim bytea,
  key_id text,
  primary key (frame, place),
  unique (frame, line_id),
  check ((claim is null) = (key_id is null))
);
create trigger frame_line_append_only before update or delete on frame_line
  for each row execute function refuse_change();

-- A filing that is still being read: lines of the official's own file, laid aside until the
-- frame is committed to. Reading another file replaces it.
create table filed_line (
  place integer primary key check (place > 0),
  line_id text not null unique,
  county text not null,
  sheet text,
  row_number integer,
  claim bytea,
  key_id text
);

-- The lines under check: drawn as a sample, or all others once every line is checked.
create table drawn_line (
  line_id text primary key,
  frame integer not null,
  stage text not null check (stage in ('sample', 'second-sample', 'full')),
  county text not null,
  position integer not null check (position > 0),
  of_lines integer not null check (of_lines >= position),
  ticket text
);
create trigger drawn_line_append_only before update or delete on drawn_line
  for each row execute function refuse_change();
create index drawn_line_order on drawn_line (stage, county, position);

-- Which lines a verifier has before them. Work in hand, not evidence: it may be handed on.
create table batch_line (
  line_id text primary key references drawn_line (line_id),
  batch integer not null,
  verifier_id text not null,
  verifier_name text not null
);
create index batch_line_verifier on batch_line (verifier_id);

-- What a verifier found on a line. An undo is a finding that names the one it takes back.
create table finding (
  id bigint generated always as identity primary key,
  line_id text not null references drawn_line (line_id),
  version integer not null check (version > 0),
  found text not null check (found in ('valid', 'invalid', 'second-look', 'undo')),
  reason text,
  voter_id text,
  voter_county text,
  person_key text,
  snapshot_seq bigint references roll_snapshot (seq),
  undoes bigint unique references finding (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  unique (line_id, version),
  check ((found = 'undo') = (undoes is not null)),
  check (found <> 'invalid' or reason is not null),
  check (found <> 'valid' or person_key is not null)
);
create trigger finding_append_only before update or delete on finding
  for each row execute function refuse_change();
create index finding_person on finding (person_key) where person_key is not null;

create view finding_in_force as
  select f.* from finding f
  where f.found <> 'undo' and not exists (select 1 from finding u where u.undoes = f.id);

alter table upload drop constraint upload_kind_check;
alter table upload add constraint upload_kind_check
  check (kind in ('roll', 'lines', 'turn-ins', 'scans', 'filing'));
