-- Facts, a table for each kind of them, a column for each field. What a field means, the library
-- says in core/FIELDS.md; a column has the name of its field, or nearly.

-- A date, or an instant with its zone, as it was written: which of them it is makes a difference.
create domain moment as text
  check (value ~ '^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d(:\d\d)?))?$');

create domain share as double precision check (value between 0 and 1);

create domain stake as double precision check (value > 0 and value <= 100);

create table supplier (
  number bigint generated always as identity primary key,
  name text not null unique check (name ~ '\S')
);

-- What every kind has. The version counts the changes.
create table episode (
  number bigint generated always as identity primary key,
  supplier bigint not null references supplier,
  id text not null check (id ~ '\S'),
  kind text not null,
  version integer not null default 1,
  source text check (source in ('REFERRED', 'CLAIMED')),
  order_value double precision check (order_value >= 0),
  waived_at moment,
  note text,
  link text,
  unique (supplier, id)
);

create table tag (
  episode bigint not null references episode on delete cascade,
  key text not null,
  value text not null,
  primary key (episode, key)
);

create table pause (
  episode bigint not null references episode on delete cascade,
  position bigint not null,
  from_at moment not null,
  until_at moment,
  primary key (episode, position)
);

create table delivery (
  episode bigint primary key references episode on delete cascade,
  ordered_at moment not null,
  due_at moment not null,
  delivered_at moment,
  accepted_share share,
  target share,
  stake stake
);

create table receipt (
  episode bigint not null references delivery on delete cascade,
  position bigint not null,
  at moment not null,
  share share not null,
  primary key (episode, position)
);

-- A non-conformity.
create table incident (
  episode bigint primary key references episode on delete cascade,
  opened_at moment not null,
  severity text not null check (severity in ('MINOR', 'MODERATE', 'MAJOR', 'CRITICAL')),
  attribution text not null check (attribution in ('SUPPLIER', 'SHARED', 'EXTERNAL', 'BUYER')),
  impact text not null check (impact in ('NONE', 'LIMITED', 'SEVERE')),
  noticed_at moment,
  recurrence_of text
);

create table unrecorded (
  episode bigint not null references incident on delete cascade,
  criterion text not null,
  primary key (episode, criterion)
);

create table step (
  episode bigint not null references incident on delete cascade,
  position bigint not null,
  action text not null,
  at moment not null,
  note text,
  link text,
  primary key (episode, position)
);

-- A promise.
create table commitment (
  episode bigint primary key references episode on delete cascade,
  made_at moment not null,
  due_at moment not null,
  kept_at moment,
  withdrawn_at moment,
  broken_at moment,
  stake stake
);

create table request (
  episode bigint primary key references episode on delete cascade,
  asked_at moment not null,
  scope text not null check (scope in ('WITHIN', 'BEYOND', 'UNREASONABLE')),
  answer text check (answer in ('GRANTED', 'ALTERNATIVE', 'CANNOT', 'WILL_NOT')),
  answered_at moment,
  refuted_at moment,
  stake stake
);

create table inquiry (
  episode bigint primary key references episode on delete cascade,
  asked_at moment not null,
  candour text
    check (candour in ('STRAIGHT', 'WILL_FIND_OUT', 'CORRECTED', 'EVADED', 'MISLED')),
  answered_at moment,
  followed_up_at moment
);

create table gesture (
  episode bigint primary key references episode on delete cascade,
  at moment not null,
  level text not null
);

create table review (
  episode bigint primary key references episode on delete cascade,
  at moment not null,
  account text not null,
  level text not null,
  stake stake
);

create table opening (
  episode bigint primary key references episode on delete cascade,
  at moment not null
);

create table balance (
  episode bigint not null references opening on delete cascade,
  account text not null,
  assets double precision not null check (assets >= 0),
  liabilities double precision not null check (liabilities >= 0),
  primary key (episode, account)
);

-- The words of a supplier. They count for nothing.
create table reply (
  number bigint generated always as identity primary key,
  episode bigint not null references episode on delete cascade,
  at moment not null,
  by text,
  text text not null,
  link text
);

create index on reply (episode);

create table dispute (
  number bigint generated always as identity primary key,
  episode bigint not null references episode on delete cascade,
  version integer not null default 1,
  raised_at moment not null,
  ruling text check (ruling in ('UPHELD', 'DISMISSED')),
  ruled_at moment,
  note text,
  link text
);

create index on dispute (episode);

-- Who may log in. A supplier's people see that supplier, a buyer's all.
create table person (
  login text primary key,
  password text not null,
  supplier bigint references supplier
);

-- The record as a view of the tables: each fact as the JSON of the library.
create view fact as
select
  e.number,
  e.supplier,
  e.version,
  jsonb_strip_nulls(
    jsonb_build_object(
      'kind', e.kind,
      'id', e.id,
      'source', e.source,
      'orderValue', e.order_value,
      'waivedAt', e.waived_at,
      'note', e.note,
      'link', e.link,
      'tags', (select jsonb_object_agg(t.key, t.value) from tag t where t.episode = e.number),
      'pauses', (
        select jsonb_agg(
          jsonb_build_object('from', p.from_at, 'until', p.until_at) order by p.position)
        from pause p where p.episode = e.number)
    ) || case e.kind
      when 'delivery' then (
        select jsonb_build_object(
          'orderedAt', d.ordered_at,
          'dueAt', d.due_at,
          'deliveredAt', d.delivered_at,
          'acceptedShare', d.accepted_share,
          'target', d.target,
          'stake', d.stake,
          'receipts', (
            select jsonb_agg(jsonb_build_object('at', r.at, 'share', r.share) order by r.position)
            from receipt r where r.episode = e.number))
        from delivery d where d.episode = e.number)
      when 'incident' then (
        select jsonb_build_object(
          'openedAt', i.opened_at,
          'severity', i.severity,
          'attribution', i.attribution,
          'impact', i.impact,
          'noticedAt', i.noticed_at,
          'recurrenceOf', i.recurrence_of,
          'unrecorded', (
            select jsonb_agg(u.criterion) from unrecorded u where u.episode = e.number),
          'steps', (
            select jsonb_agg(
              jsonb_build_object('action', s.action, 'at', s.at, 'note', s.note, 'link', s.link)
              order by s.position)
            from step s where s.episode = e.number))
        from incident i where i.episode = e.number)
      when 'commitment' then (
        select jsonb_build_object(
          'madeAt', c.made_at,
          'dueAt', c.due_at,
          'keptAt', c.kept_at,
          'withdrawnAt', c.withdrawn_at,
          'brokenAt', c.broken_at,
          'stake', c.stake)
        from commitment c where c.episode = e.number)
      when 'request' then (
        select jsonb_build_object(
          'askedAt', q.asked_at,
          'scope', q.scope,
          'answer', q.answer,
          'answeredAt', q.answered_at,
          'refutedAt', q.refuted_at,
          'stake', q.stake)
        from request q where q.episode = e.number)
      when 'inquiry' then (
        select jsonb_build_object(
          'askedAt', q.asked_at,
          'candour', q.candour,
          'answeredAt', q.answered_at,
          'followedUpAt', q.followed_up_at)
        from inquiry q where q.episode = e.number)
      when 'gesture' then (
        select jsonb_build_object('at', g.at, 'level', g.level)
        from gesture g where g.episode = e.number)
      when 'review' then (
        select jsonb_build_object(
          'at', v.at, 'account', v.account, 'level', v.level, 'stake', v.stake)
        from review v where v.episode = e.number)
      when 'opening' then (
        select jsonb_build_object(
          'at', o.at,
          'balances', (
            select jsonb_object_agg(
              b.account,
              jsonb_build_object('assets', b.assets, 'liabilities', b.liabilities))
            from balance b where b.episode = e.number))
        from opening o where o.episode = e.number)
    end) as fact
from episode e;
