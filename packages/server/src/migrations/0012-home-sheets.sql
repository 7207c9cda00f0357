-- Print-at-home sheets: what was printed for whom. The sheet itself stands among all others.

-- Name, address and city as printed, and where the sheet is mailed to, sealed and bound to the
-- sheet. The reader of scans leaves this print out of account, and the desk may suggest it.
create table home_sheet (
  sheet_id text primary key references sheet (id),
  body bytea not null,
  key_id text not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null
);
create trigger home_sheet_append_only before update or delete on home_sheet
  for each row execute function refuse_change();
