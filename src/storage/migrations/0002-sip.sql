-- A SIP: events, state, texts, and the narrow tables that row-level security and the queue read.
-- All of a SIP's rows carry sip_id; no foreign keys across SIPs, no global sequences.

create table person (
  id text primary key,
  number_hash bytea unique,
  number_sealed bytea,
  number_kind text not null check (number_kind in ('personnummer', 'samordningsnummer', 'reservnummer', 'none')),
  created_at timestamptz not null default now()
);

-- The person's key, wrapped by the master key that is outside the database. Destroyed with the last row.
create table person_key (
  person_id text primary key references person,
  wrapped bytea not null
);

create table sip (
  id text primary key,
  person_id text not null references person,
  code text not null,
  event_version integer not null,
  step_version integer not null,
  state jsonb not null,
  name_sealed bytea not null,
  birth_sealed bytea,
  safe_contact text[] not null default '{}',
  -- As this unit has stated it. One unit's mark is not shown to another: it would tell that there is another SIP.
  protection text not null default 'none'
    check (protection in ('none', 'marked', 'protected-registration', 'assumed-identity')),
  yes_holds boolean not null default false,
  step text not null,
  ended boolean not null default false,
  started_unit text not null,
  lead_unit text not null,
  lead_assignment text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sip_person on sip (person_id);

create table sip_event (
  sip_id text not null,
  version integer not null,
  type text not null,
  body jsonb not null,
  assignment text not null,
  unit text not null,
  staff text not null,
  at timestamptz not null,
  primary key (sip_id, version)
);

create table sip_block (
  sip_id text not null,
  id text not null,
  kind text not null,
  content text not null,
  readers text not null check (readers in ('by-ground', 'own-unit', 'preparer-and-leader', 'person-only')),
  author_unit text not null,
  author_authority text not null,
  not_for text[] not null default '{}',
  not_for_units text[] not null default '{}',
  version integer not null,
  body bytea not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (sip_id, id)
);

create table sip_block_version (
  sip_id text not null,
  block_id text not null,
  version integer not null,
  body bytea not null,
  written_by text not null,
  written_at timestamptz not null,
  replaced_at timestamptz not null,
  primary key (sip_id, block_id, version)
);

-- Named staff on the SIP. `until` is the day they left: from that day they read nothing.
create table sip_member (
  sip_id text not null,
  assignment text not null,
  since date not null,
  unit text not null,
  until date,
  named boolean not null default false,
  primary key (sip_id, assignment, since)
);
create index sip_member_assignment on sip_member (assignment);

-- The row that the colleagues in a unit see: that there is one, and where it stands. No content, no name.
create table sip_unit (
  sip_id text not null,
  unit text not null,
  code text not null,
  step text not null,
  holder text,
  ended boolean not null default false,
  primary key (sip_id, unit)
);
create index sip_unit_unit on sip_unit (unit, ended);

create table sip_ground (
  sip_id text not null,
  id text not null,
  from_authority text not null,
  -- Set when a unit decided it itself: then it covers only what that unit wrote.
  from_unit text,
  to_unit text,
  to_function text,
  contents text[] not null,
  starts date not null,
  until date not null,
  primary key (sip_id, id)
);

create table sip_exclusion (
  sip_id text not null,
  unit text not null,
  primary key (sip_id, unit)
);

-- Somebody else noticed a need of the same person. Says nothing of who or what.
create table sip_notice (
  sip_id text not null,
  id text not null,
  on_date date not null,
  primary key (sip_id, id)
);

create table sip_duty (
  sip_id text not null,
  kind text not null,
  about text not null default '',
  unit text not null,
  assignment text,
  only_managers boolean not null default false,
  due date not null,
  rule text not null,
  code text not null,
  primary key (sip_id, kind, about, unit)
);
create index sip_duty_mine on sip_duty (assignment, due, sip_id);
create index sip_duty_unit on sip_duty (unit, due, sip_id);

-- Who looked at or changed what. Numbered per SIP, or per person for a look-up. Append-only.
create table audit (
  subject text not null,
  n bigint not null,
  at timestamptz not null default now(),
  person_id text,
  sip_id text,
  staff text not null,
  assignment text not null,
  unit text not null,
  act text not null,
  section text not null,
  ground text not null,
  outcome text not null,
  primary key (subject, n)
);
create index audit_person on audit (person_id, at);
create table audit_head (
  subject text primary key,
  n bigint not null
);

grant select, insert, update on sip, sip_block, sip_member, sip_unit to kugghjul_app;
grant select, insert on sip_event, sip_block_version to kugghjul_app;
grant select, insert, delete on sip_ground, sip_exclusion, sip_duty to kugghjul_app;
grant delete on sip_unit to kugghjul_app;
grant select on sip_notice, person, person_key to kugghjul_app;
grant select, insert, update on person, person_key, sip, sip_member, sip_unit, sip_ground, sip_exclusion, sip_notice,
  sip_duty, sip_block, audit, audit_head to kugghjul_lookup;

-- Functions that look past row-level security. Each answers one narrow question, for the viewer of the transaction.

-- Is the viewer on this SIP today?
create function is_on(s text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from sip_member m where m.sip_id = s and m.assignment = viewer_assignment()
                       and m.since <= viewer_today() and (m.until is null or viewer_today() < m.until)) $$;

-- Is the viewer the one who prepares or leads?
create function is_named(s text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from sip_member m where m.sip_id = s and m.assignment = viewer_assignment() and m.named
                       and m.since <= viewer_today() and (m.until is null or viewer_today() < m.until)) $$;

-- Does a yes hold, and a ground from this authority that reaches the viewer's unit, for this kind of content?
-- '' asks for any kind.
create function opens(s text, authority text, author text, content text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (
          select from sip_ground g join sip on sip.id = g.sip_id and sip.yes_holds
          where g.sip_id = s and g.from_authority = authority and (g.from_unit is null or g.from_unit = author) and (content = '' or content = any (g.contents))
            and g.starts <= viewer_today() and viewer_today() <= g.until
            and (g.to_unit = viewer_unit()
                 or exists (select from unit u where u.id = viewer_unit() and g.to_function = any (u.functions))))
        and not exists (select from sip_exclusion x where x.sip_id = s and x.unit = viewer_unit()) $$;

-- May the viewer step in? A unit that is on it, and is not excluded; or nobody is on it yet, at the very start.
create function may_join(s text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select (exists (select from sip_unit r where r.sip_id = s and r.unit = viewer_unit())
                or (not exists (select from sip_member m where m.sip_id = s)
                    and exists (select from sip where sip.id = s and sip.started_unit = viewer_unit())))
           and not exists (select from sip_exclusion x where x.sip_id = s and x.unit = viewer_unit())
           -- A called unit's circle does not grow after the yes is withdrawn or the SIP has ended.
           and exists (select from sip where sip.id = s
                       and (viewer_unit() in (sip.started_unit, sip.lead_unit) or (sip.yes_holds and not sip.ended))) $$;

-- The person with this number, made when unknown. Gives the wrapped key: useless without the master key.
create function find_or_add_person(new_id text, hash bytea, sealed bytea, kind text, new_wrapped bytea)
  returns table (person_id text, wrapped bytea)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare found_id text;
begin
  if viewer_assignment() is null then raise exception 'no viewer'; end if;
  insert into person (id, number_hash, number_sealed, number_kind)
    values (new_id, hash, sealed, kind) on conflict (number_hash) do nothing;
  if found then
    insert into person_key (person_id, wrapped) values (new_id, new_wrapped);
    found_id := new_id;
  else
    select p.id into found_id from person p where p.number_hash = hash;
  end if;
  return query select p.id, k.wrapped from person p join person_key k on k.person_id = p.id where p.id = found_id;
end $$;

-- One row in the log for each SIP given, numbered per SIP. Who looks is taken from the transaction, not from the caller.
create function log_act(sips text[], act text, section text, ground text, outcome text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  with subjects as (select distinct unnest(sips) as id order by 1),
  heads as (
    insert into audit_head (subject, n) select id, 1 from subjects order by id
    on conflict (subject) do update set n = audit_head.n + 1 returning subject, n)
  insert into audit (subject, n, person_id, sip_id, staff, assignment, unit, act, section, ground, outcome)
    select h.subject, h.n, s.person_id, h.subject, viewer_staff(), viewer_assignment(), viewer_unit(), act, section, ground, outcome
    from heads h left join sip s on s.id = h.subject $$;

-- Tells those who lead other open SIPs of the person that a new need was noticed: not by whom, not what.
create function notice_elsewhere(p text, except_sip text, notice text, due_in integer) returns void
  language sql security definer set search_path = public, pg_temp as $$
  with other as (
    select id, lead_unit, lead_assignment, code from sip
    where person_id = p and id <> except_sip and not ended and viewer_assignment() is not null),
  told as (
    insert into sip_notice (sip_id, id, on_date) select id, notice, viewer_today() from other)
  insert into sip_duty (sip_id, kind, about, unit, assignment, due, rule, code)
    select id, 'ask-about-joining', notice, lead_unit, lead_assignment, viewer_today() + due_in, 'other-sip-not-disclosed', code
    from other;
  -- Numbered and logged as any change, in the same transaction. The other unit cannot read the log.
  select log_act(array(select id from sip where person_id = p and id <> except_sip and not ended), 'notice', 'need', '', 'done') $$;

-- The SIPs of the person with this number that the viewer's unit has. Nothing else: same answer for none and for others'.
create function find_rows(hash bytea) returns table (sip_id text, code text, step text, ended boolean, holder text, mine boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select r.sip_id, r.code, r.step, r.ended, r.holder, is_on(r.sip_id)
        from person p join sip s on s.person_id = p.id join sip_unit r on r.sip_id = s.id and r.unit = viewer_unit()
        where p.number_hash = hash
          and not exists (select from sip_exclusion x where x.sip_id = r.sip_id and x.unit = viewer_unit())
        order by r.ended, s.created_at desc $$;

-- The person keeps it to herself: from now on no member of staff reads the text. Cannot be undone by staff.
create function keep_private(s text, block text) returns void language sql security definer set search_path = public, pg_temp
  as $$ update sip_block b set readers = 'person-only' where b.sip_id = s and b.id = block
        and b.author_unit = viewer_unit() and is_named(s) $$;

-- A look-up by number, hit or miss: numbered per person, or per hash when nobody is known by it.
create function log_lookup(hash bytea, outcome text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  with known as (select id from person where number_hash = hash),
  subject as (select coalesce((select 'person:' || id from known), 'number:' || encode(hash, 'hex')) as id),
  head as (
    insert into audit_head (subject, n) select id, 1 from subject
    on conflict (subject) do update set n = audit_head.n + 1 returning subject, n)
  insert into audit (subject, n, person_id, staff, assignment, unit, act, section, ground, outcome)
    select head.subject, head.n, (select id from known), viewer_staff(), viewer_assignment(), viewer_unit(), 'look-up', 'find', '', outcome
    from head $$;

revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to kugghjul_app, kugghjul_lookup;

alter function is_on(text) owner to kugghjul_lookup;
alter function is_named(text) owner to kugghjul_lookup;
alter function opens(text, text, text, text) owner to kugghjul_lookup;
alter function may_join(text) owner to kugghjul_lookup;
alter function find_or_add_person(text, bytea, bytea, text, bytea) owner to kugghjul_lookup;
alter function notice_elsewhere(text, text, text, integer) owner to kugghjul_lookup;
alter function find_rows(bytea) owner to kugghjul_lookup;
alter function keep_private(text, text) owner to kugghjul_lookup;
alter function log_act(text[], text, text, text, text) owner to kugghjul_lookup;
alter function log_lookup(bytea, text) owner to kugghjul_lookup;

-- Row-level security, the second lock. Forced, on every table that says anything of a person.

alter table person enable row level security;
alter table person force row level security;
create policy of_my_sips on person for select to kugghjul_app using (exists (select from sip where sip.person_id = person.id));

alter table person_key enable row level security;
alter table person_key force row level security;
create policy of_my_sips on person_key for select to kugghjul_app
  using (exists (select from sip where sip.person_id = person_key.person_id));

alter table sip enable row level security;
alter table sip force row level security;
create policy on_it on sip for select to kugghjul_app using (is_on(id));
create policy start on sip for insert to kugghjul_app with check (started_unit = viewer_unit());
create policy change on sip for update to kugghjul_app using (is_on(id)) with check (is_on(id));

alter table sip_event enable row level security;
alter table sip_event force row level security;
create policy on_it on sip_event for select to kugghjul_app using (is_on(sip_id));
create policy append on sip_event for insert to kugghjul_app
  with check (is_on(sip_id) and assignment = viewer_assignment() and unit = viewer_unit() and staff = viewer_staff());

alter table sip_block enable row level security;
alter table sip_block force row level security;
create policy readable on sip_block for select to kugghjul_app using (
  is_on(sip_id) and case readers
    when 'person-only' then false
    when 'preparer-and-leader' then is_named(sip_id) and (author_unit = viewer_unit() or opens(sip_id, author_authority, author_unit, ''))
    when 'own-unit' then author_unit = viewer_unit()
    else author_unit = viewer_unit()
      or (content <> 'own' and not (viewer_unit() = any (not_for_units)) and opens(sip_id, author_authority, author_unit, content))
  end);
create policy write on sip_block for insert to kugghjul_app
  with check (is_on(sip_id) and author_unit = viewer_unit() and written_by = viewer_assignment());
create policy rewrite on sip_block for update to kugghjul_app
  using (is_on(sip_id) and author_unit = viewer_unit())
  with check (is_on(sip_id) and author_unit = viewer_unit() and written_by = viewer_assignment());

alter table sip_block_version enable row level security;
alter table sip_block_version force row level security;
create policy readable on sip_block_version for select to kugghjul_app
  using (exists (select from sip_block b where b.sip_id = sip_block_version.sip_id and b.id = sip_block_version.block_id));
create policy keep on sip_block_version for insert to kugghjul_app
  with check (exists (select from sip_block b where b.sip_id = sip_block_version.sip_id and b.id = sip_block_version.block_id
                      and b.author_unit = viewer_unit()));

alter table sip_member enable row level security;
alter table sip_member force row level security;
create policy readable on sip_member for select to kugghjul_app using (unit = viewer_unit() or is_on(sip_id));
create policy join_or_name on sip_member for insert to kugghjul_app
  with check (is_on(sip_id) or (assignment = viewer_assignment() and unit = viewer_unit() and may_join(sip_id)));
-- Somebody who left may step in again the same day: that is her own row, opened anew.
create policy change on sip_member for update to kugghjul_app
  using (is_on(sip_id) or (assignment = viewer_assignment() and unit = viewer_unit() and may_join(sip_id)))
  with check (is_on(sip_id) or (assignment = viewer_assignment() and unit = viewer_unit() and may_join(sip_id)));

alter table sip_unit enable row level security;
alter table sip_unit force row level security;
create policy of_my_unit on sip_unit for select to kugghjul_app using (unit = viewer_unit() or is_on(sip_id));
create policy keep on sip_unit for insert to kugghjul_app with check (is_on(sip_id));
create policy change on sip_unit for update to kugghjul_app using (is_on(sip_id)) with check (is_on(sip_id));
create policy remove on sip_unit for delete to kugghjul_app using (is_on(sip_id));

alter table sip_ground enable row level security;
alter table sip_ground force row level security;
create policy on_it on sip_ground to kugghjul_app using (is_on(sip_id)) with check (is_on(sip_id));
alter table sip_exclusion enable row level security;
alter table sip_exclusion force row level security;
create policy on_it on sip_exclusion to kugghjul_app using (is_on(sip_id)) with check (is_on(sip_id));
alter table sip_notice enable row level security;
alter table sip_notice force row level security;
create policy on_it on sip_notice for select to kugghjul_app using (is_on(sip_id));

alter table sip_duty enable row level security;
alter table sip_duty force row level security;
create policy of_my_unit on sip_duty for select to kugghjul_app using (unit = viewer_unit());
create policy of_my_sip on sip_duty for select to kugghjul_app using (is_on(sip_id));
create policy keep on sip_duty for insert to kugghjul_app with check (is_on(sip_id));
create policy remove on sip_duty for delete to kugghjul_app using (is_on(sip_id));

alter table audit enable row level security;
alter table audit force row level security;
alter table audit_head enable row level security;
alter table audit_head force row level security;
