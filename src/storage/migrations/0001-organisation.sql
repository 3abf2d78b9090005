-- Authorities, units, staff, sessions. Not secret in itself; every change has its row in organisation_change.

-- Swedish order on every build of PostgreSQL: '{', '|', '}' come after 'z' in ASCII.
create function sv_sort(t text) returns text
  language sql immutable parallel safe strict
  as $$ select translate(lower(t), 'åäæöøüéèáàëíóúç', '{||}}yeeaaeiouc') $$;

create function viewer_assignment() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('kugghjul.assignment', true), '') $$;
create function viewer_unit() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('kugghjul.unit', true), '') $$;
create function viewer_staff() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('kugghjul.staff', true), '') $$;
-- The Swedish calendar date: the application's when it says one, else the clock's.
create function viewer_today() returns date language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('kugghjul.today', true), '')::date,
                        (now() at time zone 'Europe/Stockholm')::date) $$;

create table authority (
  id text primary key,
  kind text not null check (kind in ('region', 'municipality', 'public-school', 'independent-school', 'private-provider', 'other')),
  name text not null check (length(name) between 1 and 200),
  name_sort text collate "C" generated always as (sv_sort(name)) stored,
  municipality_code text,
  called_as text not null check (called_as in ('called', 'invited')),
  unique (name)
);

create table unit (
  id text primary key,
  authority_id text not null references authority,
  name text not null check (length(name) between 1 and 200),
  name_sort text collate "C" generated always as (sv_sort(name)) stored,
  area text not null default '',
  functions text[] not null check (cardinality(functions) > 0),
  for_whom text not null,
  does text not null default '',
  does_not text not null default '',
  reach text not null default '',
  ended_on date,
  unique (authority_id, name)
);

create table contact_route (
  id text primary key,
  unit_id text not null references unit,
  kind text not null,
  value text not null,
  hours text not null default '',
  note text not null default '',
  removed_on date
);
create index contact_route_unit on contact_route (unit_id);

create table staff (
  id text primary key,
  name text not null check (length(name) between 1 and 200),
  name_sort text collate "C" generated always as (sv_sort(name)) stored,
  ended_on date,
  -- What this person is there to show, in the demo world only.
  demo_line text
);

create table assignment (
  id text primary key,
  staff_id text not null references staff,
  unit_id text not null references unit,
  title text not null,
  roles text[] not null,
  starts date not null,
  until date,
  check (until is null or until >= starts)
);
create index assignment_staff on assignment (staff_id);
create index assignment_unit on assignment (unit_id);

create table organisation_change (
  id text primary key,
  at timestamptz not null default now(),
  assignment text,
  staff text,
  act text not null,
  object text not null,
  detail jsonb not null default '{}'
);

create table session (
  token_hash bytea primary key,
  staff_id text not null references staff,
  way text not null check (way in ('demo', 'oidc')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);

-- A form that was posted when the session had ended: sealed with a key that only the browser's cookie has.
create table held_form (
  id text primary key,
  assignment text not null,
  path text not null,
  sealed bytea not null,
  expires_at timestamptz not null
);

-- One effect per form. The same key with other words is another attempt, not a repetition.
create table done_form (
  assignment text not null,
  key text not null,
  fingerprint text not null,
  location text not null,
  at timestamptz not null default now(),
  primary key (assignment, key, fingerprint)
);

alter table done_form enable row level security;
alter table done_form force row level security;
create policy own on done_form to kugghjul_app
  using (assignment = viewer_assignment()) with check (assignment = viewer_assignment());

grant select, insert, update on authority, unit, contact_route, staff, assignment to kugghjul_app;
grant select on authority, unit, contact_route, staff, assignment to kugghjul_lookup;
grant insert on organisation_change to kugghjul_app;
grant select, insert, update on session to kugghjul_app;
grant select, insert, delete on held_form to kugghjul_app;
grant select, insert, update, delete on done_form to kugghjul_app;
