-- The drive's own side of the law: duties fulfilled, the calendar that others subscribe to, and
-- the filing: boxes, what was filed with which office, receipts, and what offices counted.
-- Everything is written once; what is taken back is named by the record that takes it back.

-- That something the law asks was done, on which day, with the document that shows it.
create table duty_record (
  id bigint generated always as identity primary key,
  duty text not null,
  -- For a duty owed each month: `2026-11`.
  month text check (month ~ '^\d{4}-\d{2}$'),
  on_day date not null,
  note text,
  -- SHA-256 (hex) of the document. The file itself lies sealed in the folder `documents` when it was
  -- handed in here; a hash alone says which paper lies elsewhere.
  document text check (document ~ '^[0-9a-f]{64}$'),
  document_name text,
  document_kept boolean not null default false,
  takes_back bigint unique references duty_record (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger duty_record_append_only before update or delete on duty_record
  for each row execute function refuse_change();

-- Days that duties are counted from and that no other record tells. The newest counts; a day
-- that is withdrawn is a record without one.
create table drive_event (
  id bigint generated always as identity primary key,
  event text not null check (event in ('submission', 'first-money', 'filing')),
  on_day date,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger drive_event_append_only before update or delete on drive_event
  for each row execute function refuse_change();

-- The secret part of the address under which calendars fetch the drive's dates. The newest
-- counts; without a secret nothing is answered. The dates themselves are no secret.
create table calendar_link (
  id bigint generated always as identity primary key,
  secret text,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger calendar_link_append_only before update or delete on calendar_link
  for each row execute function refuse_change();

-- A box of sheets for one office. Which sheets are in it, their custody says: it is the place
-- of the event `boxed`.
create table filing_box (
  id bigint generated always as identity primary key,
  label text not null unique,
  -- The county; nothing where one office takes everything.
  place text,
  number integer not null check (number > 0),
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  unique nulls not distinct (place, number)
);
create trigger filing_box_append_only before update or delete on filing_box
  for each row execute function refuse_change();

-- Lines of one sheet counted by a person, for sheets that no scan read. The newest counts.
create table sheet_count (
  id bigint generated always as identity primary key,
  sheet_id text not null references sheet (id),
  lines integer not null check (lines >= 0),
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger sheet_count_append_only before update or delete on sheet_count
  for each row execute function refuse_change();
create index sheet_count_of on sheet_count (sheet_id, id);

-- Sheets that carry no number of ours, counted into a box.
create table loose_sheets (
  id bigint generated always as identity primary key,
  box_id bigint not null references filing_box (id),
  sheets integer not null check (sheets > 0),
  lines integer not null check (lines >= 0),
  note text,
  takes_back bigint unique references loose_sheets (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger loose_sheets_append_only before update or delete on loose_sheets
  for each row execute function refuse_change();
create index loose_sheets_of_box on loose_sheets (box_id);

-- What was handed to which office, when and by whom. Whoever files a petition does so in public
-- and by name, so the name is no secret here.
create table filing (
  id bigint generated always as identity primary key,
  place text,
  on_day date not null,
  filer text not null,
  role text not null check (role in ('proponent', 'authorised', 'other')),
  authorised_by text,
  authorised_on date,
  boxes integer not null check (boxes > 0),
  -- Sheets without a number, and their lines; the numbered ones stand in `filing_sheet`.
  loose_sheets integer not null default 0,
  loose_lines integer not null default 0,
  -- The custody events that were recorded with it.
  batch text not null,
  takes_back bigint unique references filing (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger filing_append_only before update or delete on filing
  for each row execute function refuse_change();

create view filing_in_force as
  select f.* from filing f
  where f.takes_back is null and not exists (select 1 from filing u where u.takes_back = f.id);

-- The manifest as it was handed over, sheet by sheet.
create table filing_sheet (
  filing_id bigint not null references filing (id),
  sheet_id text not null references sheet (id),
  box_id bigint not null references filing_box (id),
  lines integer not null check (lines >= 0),
  -- Rows among them of which nobody is sure that they are filled.
  unsure integer not null default 0 check (unsure >= 0),
  primary key (filing_id, sheet_id)
);
create trigger filing_sheet_append_only before update or delete on filing_sheet
  for each row execute function refuse_change();

-- What the office confirmed when it took the boxes.
create table filing_receipt (
  id bigint generated always as identity primary key,
  filing_id bigint not null references filing (id),
  on_day date not null,
  received_by text not null,
  boxes integer not null check (boxes >= 0),
  sheets integer not null check (sheets >= 0),
  lines integer check (lines >= 0),
  batch text not null,
  takes_back bigint unique references filing_receipt (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger filing_receipt_append_only before update or delete on filing_receipt
  for each row execute function refuse_change();

create view filing_receipt_in_force as
  select r.* from filing_receipt r
  where r.takes_back is null
    and not exists (select 1 from filing_receipt u where u.takes_back = r.id);

-- A raw count that an office reported; an office that amends its count makes a new record,
-- which names the one before.
create table office_count (
  id bigint generated always as identity primary key,
  filing_id bigint not null references filing (id),
  on_day date not null,
  raw integer not null check (raw >= 0),
  amends bigint unique references office_count (id),
  note text,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger office_count_append_only before update or delete on office_count
  for each row execute function refuse_change();
create unique index office_count_first on office_count (filing_id) where amends is null;

-- The office's list, where it gives one. A sheet may be none that we know.
create table office_count_sheet (
  office_count_id bigint not null references office_count (id),
  sheet text not null,
  lines integer not null check (lines >= 0),
  primary key (office_count_id, sheet)
);
create trigger office_count_sheet_append_only before update or delete on office_count_sheet
  for each row execute function refuse_change();

-- What somebody found out about a difference. The newest counts; an empty one takes it back.
create table difference_note (
  id bigint generated always as identity primary key,
  filing_id bigint not null references filing (id),
  sheet text not null,
  note text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger difference_note_append_only before update or delete on difference_note
  for each row execute function refuse_change();
create index difference_note_of on difference_note (filing_id, sheet, id);
