-- After the last signature: what is known of the vote, the texts of ballot and guide, the
-- consents that others must give, and the movement in other states. All of it is written
-- once; what was wrong is answered by another record.

-- A fact is known of the vote: its day, the measure's qualification, another measure on the
-- ballot, the votes. The newest of a kind and key holds; one without a body takes it back.
create table ballot_fact (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('election', 'qualified', 'withdrawn', 'other-measure',
    'last-number', 'display', 'order-seed', 'vote', 'statement-of-vote')),
  key text not null default '',
  body jsonb,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  check ((kind = 'other-measure') = (key <> ''))
);
create trigger ballot_fact_append_only before update or delete on ballot_fact
  for each row execute function refuse_change();

create view ballot_fact_in_force as
  select f.* from ballot_fact f
  where f.body is not null and not exists (
    select 1 from ballot_fact later
    where later.kind = f.kind and later.key = f.key and later.id > f.id);

-- The texts of ballot and guide, version after version. `submitted` freezes a part, `reopened`
-- takes that back before the display, `ordered` is a court's text while it is displayed.
create table ballot_text (
  id bigint generated always as identity primary key,
  part text not null,
  version integer not null check (version > 0),
  act text not null check (act in ('draft', 'submitted', 'reopened', 'ordered')),
  body jsonb not null,
  text_hash text not null,
  -- Why it was reopened, or the order of the court.
  note text,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  unique (part, version),
  check (act not in ('reopened', 'ordered') or note is not null)
);
create trigger ballot_text_append_only before update or delete on ballot_text
  for each row execute function refuse_change();

-- A consent, a refusal, or a consent taken back, by a body that is not asked in the vote.
-- Each has its document. An entry made by mistake is struck by one that names it.
create table consent_entry (
  id bigint generated always as identity primary key,
  route text not null,
  stage text not null,
  way text not null,
  body text not null,
  decision text not null check (decision in ('given', 'refused', 'rescinded', 'held-complete',
    'struck')),
  on_day date not null,
  yes integer check (yes >= 0),
  of_votes integer check (of_votes > 0),
  document_title text not null check (document_title <> ''),
  document_url text,
  document_hash text check (document_hash ~ '^[0-9a-f]{64}$'),
  strikes bigint unique references consent_entry (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  check ((decision = 'struck') = (strikes is not null)),
  check ((yes is null) = (of_votes is null) and yes <= of_votes)
);
create trigger consent_entry_append_only before update or delete on consent_entry
  for each row execute function refuse_change();

create view consent_in_force as
  select c.* from consent_entry c
  where c.decision <> 'struck'
    and not exists (select 1 from consent_entry s where s.strikes = c.id);

-- The same idea elsewhere: a petition of the movement under its own law. The newest entry of a
-- key holds; one without a body takes the petition out of the overview.
create table movement_entry (
  id bigint generated always as identity primary key,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  body jsonb,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger movement_entry_append_only before update or delete on movement_entry
  for each row execute function refuse_change();

create view movement_entry_in_force as
  select e.* from movement_entry e
  where e.body is not null and not exists (
    select 1 from movement_entry later where later.key = e.key and later.id > e.id);

-- What another drive has published of its count, as it was read here.
create table movement_count (
  id bigint generated always as identity primary key,
  key text not null,
  body jsonb not null,
  sha256 text not null,
  source text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  unique (key, sha256)
);
create trigger movement_count_append_only before update or delete on movement_count
  for each row execute function refuse_change();
