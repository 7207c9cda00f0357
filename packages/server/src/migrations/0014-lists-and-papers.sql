-- Lists of lines come in without others waiting, rejected lines are paged through, supporters
-- come as a list, and papers of consents are kept.

-- A list of lines to be keyed lies where known lines lie, hidden until the last of it is there.
-- What refers to a known line refers to `known_line_row`.
alter table known_line rename to known_line_row;
create table coming_list (
  only_one boolean primary key default true check (only_one),
  batch text not null
);
create view known_line as
  select * from known_line_row k
  where k.batch is distinct from (select c.batch from coming_list c);
create index known_line_row_batch on known_line_row (batch);

-- Rejected lines as the proponents' room shows them, derived from the findings. `made_from`
-- says of which findings; a list that is still being made is not the one in force. Each line
-- has its place among all, in its ground, in its county and in both, so that a page of any of
-- these is read by an index alone.
create table rejected_list (
  id bigint generated always as identity primary key,
  made_from text not null,
  made_at timestamptz,
  in_force boolean not null default false
);
create unique index rejected_list_in_force on rejected_list (in_force) where in_force;
create table rejected_line (
  list_id bigint not null references rejected_list (id) on delete cascade,
  place integer not null,
  in_ground integer not null,
  in_county integer not null,
  in_both integer not null,
  line_id text not null,
  county text not null,
  sheet text,
  row_number integer,
  ground text not null,
  crop text,
  primary key (list_id, place),
  unique (list_id, line_id)
);
create unique index rejected_line_of_ground on rejected_line (list_id, ground, in_ground);
create unique index rejected_line_of_county on rejected_line (list_id, county, in_county);
create unique index rejected_line_of_both
  on rejected_line (list_id, ground, county, in_both);
create table rejected_tally (
  list_id bigint not null references rejected_list (id) on delete cascade,
  ground text not null,
  county text not null,
  lines integer not null,
  primary key (list_id, ground, county)
);
-- The order in which lines of a frame are shown: by county, sheet and row.
create index frame_line_on_paper
  on frame_line (frame, county, coalesce(sheet, ''), coalesce(row_number, 0), place);

-- The file of a consent's document, where it was handed in: sealed, under its SHA-256. An entry
-- without a name has only the hash.
alter table consent_entry add column document_name text;
alter table consent_entry add column document_type text;
alter table consent_entry add check ((document_name is null) = (document_type is null)
  and (document_name is null or document_hash is not null));
drop view consent_in_force;
create view consent_in_force as
  select c.* from consent_entry c
  where c.decision <> 'struck'
    and not exists (select 1 from consent_entry s where s.strikes = c.id);

alter table upload drop constraint upload_kind_check;
alter table upload add constraint upload_kind_check check (kind in
  ('roll', 'lines', 'turn-ins', 'scans', 'filing', 'filing-scans', 'sheet-form', 'signatures',
   'supporters'));
