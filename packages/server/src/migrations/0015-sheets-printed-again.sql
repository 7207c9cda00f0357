-- Print-at-home sheets that were printed once more with the same number, as when a download
-- broke off or a letter was lost.
create table home_reprint (
  job_id text not null,
  sheet_id text not null references home_sheet (sheet_id),
  at timestamptz not null,
  by_name text not null,
  primary key (job_id, sheet_id)
);
create trigger home_reprint_append_only before update or delete on home_reprint
  for each row execute function refuse_change();
