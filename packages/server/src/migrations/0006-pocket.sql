-- The circulators' pocket page, the staff's accounts and turn-ins by hand.

-- Somebody who left keeps their account and their records, and comes in no more.
alter table staff add column "deactivatedAt" timestamptz;

-- The county whose voters an account may look up at the clipboard, beside those of its packets.
create table pocket_county (
  staff_id text primary key references staff ("id") on delete cascade,
  county text not null
);

-- What was done to accounts, by whom. Never the secret of a link.
create table account_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  staff_id text not null,
  act text not null check (act in ('invited', 'link-made', 'changed', 'signed-out',
    'deactivated', 'reactivated')),
  detail text not null default '',
  by_id text not null,
  by_name text not null
);
create trigger account_event_append_only before update or delete on account_event
  for each row execute function refuse_change();

-- A phone that stays signed in to the pocket page alone. Only the SHA-256 of its secret is kept.
create table pocket_device (
  token_hash text primary key,
  staff_id text not null references staff ("id") on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index pocket_device_of_staff on pocket_device (staff_id);

-- A look-up extract of the roll; its filters are files of the data folder. No county: the
-- whole state.
create table clipboard_extract (
  id text primary key,
  seq bigint generated always as identity unique,
  county text,
  snapshot_seq bigint not null references roll_snapshot (seq),
  roll_date timestamptz not null,
  made_at timestamptz not null,
  made_by text not null,
  expires_at timestamptz not null,
  voters integer not null,
  keys integer not null,
  bytes bigint not null,
  hashing jsonb not null,
  revoked_at timestamptz,
  revoked_by text
);

-- What phones sent: each record has the id that the phone gave it, so that sending it twice
-- counts once. An undo names the record it takes back.
create table pocket_event (
  id text primary key,
  staff_id text not null,
  circulator text not null,
  packet text not null,
  kind text not null check (kind in ('tally', 'undo', 'return')),
  lines integer not null check (lines >= 0),
  undoes text unique references pocket_event (id),
  at timestamptz not null,
  received_at timestamptz not null,
  check ((kind = 'undo') = (undoes is not null))
);
create trigger pocket_event_append_only before update or delete on pocket_event
  for each row execute function refuse_change();
create index pocket_event_of_staff on pocket_event (staff_id, packet);

-- Why a turn-in replaces another one.
alter table turn_in add column reason text;
-- A turn-in typed at the desk has an id of its own as its batch: sent twice, it counts once.
create unique index turn_in_by_hand on turn_in (batch) where batch like 'desk:%';
create or replace view turn_in_in_force as
  select t.* from turn_in t
  where not exists (select 1 from turn_in c where c.corrects = t.id);
