-- The official's side, continued: proponents who look at rejected lines, filings that are read
-- from scans, and the signatures that a registration holds.

alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check check ("role" in
  ('manager', 'validator', 'circulator', 'official', 'observer', 'representative'));

-- A person whom a proponent designated in writing, and the last day on which they come in.
create table representative (
  staff_id text primary key references staff ("id"),
  authorised_by text not null,
  until_day date not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);

-- Every look of a representative: at the list (with what it was narrowed to) or at one image.
create table room_look (
  id bigint generated always as identity primary key,
  staff_id text not null,
  name text not null,
  looked_at text not null check (looked_at in ('list', 'image')),
  line_id text,
  lines integer not null check (lines >= 0),
  narrowed_to text not null,
  -- The day by which the law counts; it may be another than that of `at`.
  on_day date not null,
  at timestamptz not null,
  check ((looked_at = 'image') = (line_id is not null))
);
create trigger room_look_append_only before update or delete on room_look
  for each row execute function refuse_change();

-- What a representative holds against the finding on a line. A reason may name people, so it
-- stands sealed, and so does the answer.
create table line_objection (
  id bigint generated always as identity primary key,
  line_id text not null,
  ground text not null,
  reason bytea not null,
  key_id text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger line_objection_append_only before update or delete on line_objection
  for each row execute function refuse_change();
create index line_objection_of_line on line_objection (line_id);

create table objection_answer (
  objection_id bigint primary key references line_objection (id),
  answer text not null check (answer in ('finding-stands', 'finding-was-wrong')),
  why bytea not null,
  key_id text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger objection_answer_append_only before update or delete on objection_answer
  for each row execute function refuse_change();

-- A file of scans that an office reads for its list of lines, apart from the drive's own.
-- `county` is the office whose sheets it shows; in Nevada with the district.
create table filing_scan (
  sha256 text primary key,
  file_name text not null,
  county text not null,
  pages integer,
  began_at timestamptz not null,
  finished_at timestamptz,
  by_name text not null
);

create table filing_page (
  id bigint generated always as identity primary key,
  file_sha256 text not null references filing_scan (sha256) on delete cascade,
  page integer not null check (page > 0),
  state text not null check (state in ('registered', 'person', 'foreign', 'blank')),
  reason text,
  sheet text,
  image text,
  at timestamptz not null,
  unique (file_sha256, page),
  check (state <> 'registered' or sheet is not null)
);

create table filing_row (
  page_id bigint not null references filing_page (id) on delete cascade,
  sheet text not null,
  row_number integer not null check (row_number > 0),
  state text not null check (state in ('used', 'empty', 'unsure')),
  crop text,
  fields jsonb not null,
  primary key (page_id, row_number)
);
create index filing_row_of_sheet on filing_row (sheet, row_number);

-- What a person says of a row of which the reader is unsure (`row_number`), or of a whole
-- page that it could not read. The newest one counts.
create table filing_ruling (
  id bigint generated always as identity primary key,
  page_id bigint not null references filing_page (id),
  row_number integer check (row_number > 0),
  ruling text not null check (ruling in ('line', 'empty', 'lines', 'no-lines')),
  sheet text,
  lines integer check (lines > 0),
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  check ((row_number is null) = (ruling in ('lines', 'no-lines'))),
  check ((ruling = 'lines') = (sheet is not null and lines is not null))
);
create trigger filing_ruling_append_only before update or delete on filing_ruling
  for each row execute function refuse_change();
create index filing_ruling_of_page on filing_ruling (page_id, row_number);

-- Each row of each sheet once, as the newest finished scan shows it, with what a person said.
-- A row that was used in one scan and is not in a later one is unsure: ink does not vanish.
create view filing_row_read as
  select distinct on (r.sheet, r.row_number)
    r.page_id, r.sheet, r.row_number, f.county, r.crop, r.fields, p.image,
    case g.ruling when 'line' then 'used' when 'empty' then 'empty' else
      case when r.state = 'empty'
          and bool_or(r.state = 'used') over (partition by r.sheet, r.row_number)
        then 'unsure' else r.state end
    end as state,
    g.ruling
  from filing_row r
  join filing_page p on p.id = r.page_id
  join filing_scan f on f.sha256 = p.file_sha256 and f.finished_at is not null
  left join lateral (
    select x.ruling from filing_ruling x
    where x.page_id = r.page_id and x.row_number = r.row_number
    order by x.id desc limit 1) g on true
  order by r.sheet, r.row_number, r.page_id desc;

-- Pages that the reader left to a person, with what the person said of the whole page.
create view filing_page_left as
  select p.id, p.file_sha256, p.page, p.state, p.reason, p.image, f.file_name, f.county,
    g.ruling, g.sheet as ruled_sheet, g.lines as ruled_lines
  from filing_page p
  join filing_scan f on f.sha256 = p.file_sha256 and f.finished_at is not null
  left join lateral (
    select x.ruling, x.sheet, x.lines from filing_ruling x
    where x.page_id = p.id and x.row_number is null
    order by x.id desc limit 1) g on true
  where p.state in ('person', 'foreign');

-- The lines of a filing that was read: used rows, and those that a person counted on a page.
create view filing_scan_line as
  select w.sheet || '-' || w.row_number as line_id, w.county, w.sheet, w.row_number,
    coalesce(w.crop, w.image) as crop, w.fields
  from filing_row_read w where w.state = 'used'
  union all
  select l.ruled_sheet || '-' || n, l.county, l.ruled_sheet, n, l.image, '{}'::jsonb
  from filing_page_left l cross join lateral generate_series(1, l.ruled_lines) n
  where l.ruling = 'lines' and not exists (
    select 1 from filing_row w where w.sheet = l.ruled_sheet and w.row_number = n);

-- A line of a frame that was read keeps its pictures.
alter table frame_line add column crop text;
alter table frame_line add column fields jsonb;
create index frame_line_crop on frame_line (crop) where crop is not null;

-- Signatures that the registration of a voter holds, each an image in the folder `scans`.
create table reference_signature (
  id bigint generated always as identity primary key,
  voter_id text not null,
  image text not null,
  label text not null,
  batch text not null,
  at timestamptz not null,
  unique (voter_id, image)
);
create index reference_signature_image on reference_signature (image);

alter table upload drop constraint upload_kind_check;
alter table upload add constraint upload_kind_check check (kind in
  ('roll', 'lines', 'turn-ins', 'scans', 'filing', 'filing-scans', 'sheet-form', 'signatures'));
