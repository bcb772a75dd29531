-- Who wrote what, and what was shown when it was decided.

create table change (
  number bigint generated always as identity primary key,
  at timestamptz not null default now(),
  by text not null,
  supplier bigint not null references supplier,
  side text not null,
  episode text not null,
  version integer not null,
  fact jsonb not null
);

create index on change (supplier, side, episode);

-- The JSON of a sheet, as text: a snapshot must not change with what reads it.
create table snapshot (
  number bigint generated always as identity primary key,
  supplier bigint not null references supplier,
  side text not null,
  as_of text not null,
  taken_at timestamptz not null default now(),
  taken_by text not null,
  reason text,
  policy text not null,
  sheet text not null
);

create index on snapshot (supplier);
