-- The paper of the drive: printed sheets, where each of them is, what was read from them,
-- and who circulated them. Every event, ruling and cure is a record of its own and is never
-- changed; what is taken back is named by the record that takes it back.

-- The measure as it was entered, each version with the hash of its text; the newest counts.
create table measure_text (
  id bigint generated always as identity primary key,
  text_hash text not null,
  body jsonb not null,
  entered_at timestamptz not null,
  entered_by text not null
);
create trigger measure_text_append_only before update or delete on measure_text
  for each row execute function refuse_change();

-- The series that all sheet ids belong to. It is made when the first sheet is printed, and
-- from then on the text is frozen: a sheet with another text is refused.
create table sheet_series (
  only_one boolean primary key default true check (only_one),
  petition_code text not null check (petition_code ~ '^[A-Z0-9]{2,8}$'),
  -- The secret of the sheets' codes, sealed: who has it can issue sheets.
  code_key bytea not null,
  key_id text not null,
  -- SHA-256 (hex) of the frozen text of the measure.
  text_hash text not null,
  frozen_at timestamptz not null,
  frozen_by text not null
);
create trigger sheet_series_append_only before update or delete on sheet_series
  for each row execute function refuse_change();

-- Each version of the printed form: where everything stands on it (a SheetForm).
create table sheet_form (
  version text primary key,
  text_hash text not null,
  language text not null,
  paper text not null,
  pages integer not null check (pages > 0),
  rows integer not null check (rows > 0),
  body jsonb not null,
  registered_at timestamptz not null,
  registered_by text not null
);
create trigger sheet_form_append_only before update or delete on sheet_form
  for each row execute function refuse_change();

-- Sheets that were printed together to be handed to one circulator.
create table packet (
  id text primary key,
  seq integer not null unique check (seq > 0),
  county text not null,
  channel text not null,
  form_version text not null references sheet_form (version),
  sheets integer not null check (sheets > 0),
  -- The PDF in the folder `prints`, by the SHA-256 (hex) of its bytes.
  pdf text,
  job_id text,
  made_at timestamptz not null,
  made_by text not null
);
create trigger packet_append_only before update or delete on packet
  for each row execute function refuse_change();

create table sheet (
  id text primary key,
  serial integer not null unique check (serial > 0),
  packet_id text not null references packet (id),
  form_version text not null references sheet_form (version),
  text_hash text not null,
  county text not null,
  channel text not null
);
create trigger sheet_append_only before update or delete on sheet
  for each row execute function refuse_change();
create index sheet_of_packet on sheet (packet_id, serial);

-- What happened to a sheet, when, where, by whom and why. `batch` joins what one act did to
-- several sheets, so that the act is taken back as a whole. `odd` names what was missing.
create table custody_event (
  seq bigint generated always as identity primary key,
  sheet_id text not null references sheet (id),
  kind text not null check (kind in ('printed', 'issued', 'returned', 'scanned', 'boxed', 'filed',
    'received', 'lost', 'found', 'damaged', 'voided', 'corrected')),
  on_day date not null,
  holder text,
  place text,
  why text,
  takes_back bigint unique references custody_event (seq),
  odd text,
  batch text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  check ((kind = 'corrected') = (takes_back is not null)),
  check (kind <> 'issued' or holder is not null)
);
create trigger custody_event_append_only before update or delete on custody_event
  for each row execute function refuse_change();
create index custody_event_of_sheet on custody_event (sheet_id, seq);
create index custody_event_of_batch on custody_event (batch);
-- What changes the raw count, for a quick look whether it is stale.
create index custody_event_counts on custody_event (seq)
  where kind in ('returned', 'found', 'voided', 'corrected');

-- Where each sheet stands: derived from its events, written with them in one transaction.
create table sheet_standing (
  sheet_id text primary key references sheet (id),
  state text not null,
  since date not null,
  holder text,
  last_holder text,
  place text,
  -- The day on which it last came back, else the one on which it was read: its lines' week.
  returned_on date,
  oddities integer not null default 0,
  last_seq bigint not null
);
create index sheet_standing_state on sheet_standing (state);
create index sheet_standing_holder on sheet_standing (holder) where holder is not null;

-- Which sheets a turn-in counted by hand consists of, so that rows read from these sheets
-- are not counted a second time.
create table turn_in_sheet (
  turn_in_id bigint not null references turn_in (id),
  sheet_id text not null references sheet (id),
  primary key (turn_in_id, sheet_id)
);
create trigger turn_in_sheet_append_only before update or delete on turn_in_sheet
  for each row execute function refuse_change();
create index turn_in_of_sheet on turn_in_sheet (sheet_id);

-- The people who circulate, by the code that stands with turn-ins. A name is sealed.
create table circulator (
  code text primary key,
  name bytea,
  key_id text,
  noted_at timestamptz not null,
  noted_by text not null
);
create trigger circulator_append_only before update or delete on circulator
  for each row execute function refuse_change();

-- Which account is which circulator: that person sees their own packets and no others.
create table circulator_account (
  circulator text primary key references circulator (code),
  staff_id text not null unique references staff ("id") on delete cascade
);

create table circulator_entry (
  id bigint generated always as identity primary key,
  circulator text not null references circulator (code),
  kind text not null check (kind in ('of-age', 'registered', 'trained', 'declaration', 'ended')),
  on_day date not null,
  takes_back bigint unique references circulator_entry (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger circulator_entry_append_only before update or delete on circulator_entry
  for each row execute function refuse_change();
create index circulator_entry_of on circulator_entry (circulator, id);

-- What somebody read in a sheet's declaration: dates and what is there, no names.
create table declaration_reading (
  id bigint generated always as identity primary key,
  sheet_id text not null references sheet (id),
  body jsonb not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger declaration_reading_append_only before update or delete on declaration_reading
  for each row execute function refuse_change();
create index declaration_reading_of_sheet on declaration_reading (sheet_id, id);

-- A file of scans, by the SHA-256 of its bytes: the same bytes count once. Its pages count
-- when it is finished; until then they are what a stopped reading goes on from.
create table scan_file (
  sha256 text primary key,
  file_name text not null,
  job_id text not null,
  pages integer,
  began_at timestamptz not null,
  finished_at timestamptz,
  by_id text not null,
  by_name text not null
);

-- One page of a file. Images stand sealed in the folder `scans`, by the SHA-256 (hex) of
-- what they show.
create table scan_page (
  id bigint generated always as identity primary key,
  file_sha256 text not null references scan_file (sha256) on delete cascade,
  page integer not null check (page > 0),
  state text not null check (state in ('registered', 'person', 'foreign', 'blank')),
  reason text,
  sheet_id text references sheet (id),
  form_version text,
  form_page integer,
  image text,
  at timestamptz not null,
  unique (file_sha256, page),
  check (state <> 'registered' or sheet_id is not null)
);
create index scan_page_of_sheet on scan_page (sheet_id) where sheet_id is not null;
create index scan_page_for_person on scan_page (id) where state = 'person';

-- What a person said about a page that could not be read.
create table scan_ruling (
  id bigint generated always as identity primary key,
  page_id bigint not null references scan_page (id),
  ruling text not null check (ruling in ('sheet', 'blank', 'foreign', 'undo')),
  sheet_id text references sheet (id),
  form_page integer,
  takes_back bigint unique references scan_ruling (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  check ((ruling = 'sheet') = (sheet_id is not null)),
  check ((ruling = 'undo') = (takes_back is not null))
);
create trigger scan_ruling_append_only before update or delete on scan_ruling
  for each row execute function refuse_change();
create index scan_ruling_of_page on scan_ruling (page_id);

create view scan_ruling_in_force as
  select distinct on (r.page_id) r.* from scan_ruling r
  where r.ruling <> 'undo' and not exists (select 1 from scan_ruling u where u.takes_back = r.id)
  order by r.page_id, r.id desc;

-- One numbered space as one scan shows it. `fields` holds a crop for each field. A page that
-- a person named has rows without crops, all unsure: nobody has looked at them yet.
create table scan_row (
  id bigint generated always as identity primary key,
  page_id bigint not null references scan_page (id) on delete cascade,
  ruling_id bigint references scan_ruling (id),
  sheet_id text not null references sheet (id),
  row_number integer not null check (row_number > 0),
  state text not null check (state in ('used', 'empty', 'unsure')),
  ink double precision,
  crop text,
  fields jsonb,
  unique nulls not distinct (page_id, row_number, ruling_id)
);
create index scan_row_of_sheet on scan_row (sheet_id, row_number);

-- Each row of each sheet as the newest finished scan shows it. A row that was used in one
-- scan and is not in a later one is unsure: ink does not vanish.
create view scan_row_in_force as
  select distinct on (r.sheet_id, r.row_number)
    r.sheet_id, r.row_number, r.page_id, r.crop, r.fields, r.ink, p.image,
    case when r.state <> 'used'
        and bool_or(r.state = 'used') over (partition by r.sheet_id, r.row_number)
      then 'unsure' else r.state end as state
  from scan_row r
  join scan_page p on p.id = r.page_id
  join scan_file f on f.sha256 = p.file_sha256 and f.finished_at is not null
  left join scan_ruling_in_force g on g.page_id = p.id
  where case when r.ruling_id is null then coalesce(g.ruling, 'sheet') = 'sheet'
      else r.ruling_id = g.id end
  order by r.sheet_id, r.row_number, r.page_id desc, r.id desc;

-- Where each sheet's lines belong in the count, and how many its rows are.
create view sheet_rows as
  select s.id as sheet_id, s.county, s.channel, coalesce(t.last_holder, 'unknown') as circulator,
    t.returned_on, r.used, r.unsure, r.empty
  from sheet s
  join sheet_standing t on t.sheet_id = s.id
  join (
    select sheet_id,
      count(*) filter (where state = 'used')::int as used,
      count(*) filter (where state = 'unsure')::int as unsure,
      count(*) filter (where state = 'empty')::int as empty
    from scan_row_in_force group by sheet_id) r on r.sheet_id = s.id
  where t.state <> 'voided';

-- A defect that was mended while it could be.
create table compliance_cure (
  id bigint generated always as identity primary key,
  sheet_id text not null references sheet (id),
  defect text not null,
  on_day date not null,
  note text,
  takes_back bigint unique references compliance_cure (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger compliance_cure_append_only before update or delete on compliance_cure
  for each row execute function refuse_change();
create index compliance_cure_of_sheet on compliance_cure (sheet_id, id);

-- The day on which an office gave notice of defects: from it some laws count days to cure.
create table compliance_notice (
  id bigint generated always as identity primary key,
  on_day date not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger compliance_notice_append_only before update or delete on compliance_notice
  for each row execute function refuse_change();

alter table upload drop constraint upload_kind_check;
alter table upload add constraint upload_kind_check
  check (kind in ('roll', 'lines', 'turn-ins', 'scans'));
