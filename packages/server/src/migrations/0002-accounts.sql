-- Staff accounts and sessions, in the shape of better-auth (its column names are quoted).

create table staff (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null default false,
  "image" text,
  "role" text not null default 'observer'
    check ("role" in ('manager', 'validator', 'circulator', 'official', 'observer')),
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table session (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references staff ("id") on delete cascade
);
create index session_of_user on session ("userId");

create table credential (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references staff ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table verification (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on verification ("identifier");

-- Sign-in links for staff. Only the SHA-256 of the link's secret is kept.
-- A link printed by the start command may be used again until it expires, and only on this
-- machine; an invitation works once.
create table staff_link (
  token_hash text primary key,
  email text not null,
  printed_at_start boolean not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
