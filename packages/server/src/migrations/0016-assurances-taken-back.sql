-- A person's word that a sheet was looked at, or that a decision stays although a newer roll
-- answers otherwise, can be taken back: by a record of its own. Neither is ever changed.

create table sheet_look (
  id bigint generated always as identity primary key,
  sheet text not null,
  kind text not null,
  takes_back bigint unique references sheet_look (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create index sheet_look_of_hint on sheet_look (sheet, kind);
create trigger sheet_look_append_only before update or delete on sheet_look
  for each row execute function refuse_change();
insert into sheet_look (sheet, kind, by_id, by_name, at)
select sheet, kind, by_id, by_name, at from sheet_hint_seen order by at;
drop table sheet_hint_seen;

create view sheet_look_in_force as
  select s.* from sheet_look s
  where s.takes_back is null and not exists (select 1 from sheet_look u where u.takes_back = s.id);

alter table recheck_kept drop constraint recheck_kept_pkey;
alter table recheck_kept add column id bigint generated always as identity primary key;
alter table recheck_kept add column takes_back bigint unique references recheck_kept (id);
create index recheck_kept_of_recheck on recheck_kept (recheck_id);
-- Deleted it is with its line alone, when a file of lines is forgotten.
create trigger recheck_kept_append_only before update on recheck_kept
  for each row execute function refuse_change();

create view recheck_kept_in_force as
  select k.* from recheck_kept k
  where k.takes_back is null
    and not exists (select 1 from recheck_kept u where u.takes_back = k.id);
