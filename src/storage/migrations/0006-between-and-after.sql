-- Messages to named units, and what is said to those who lead alone.
alter table sip_block add column for_units text[] not null default '{}';
alter table sip_block drop constraint sip_block_readers_check;
alter table sip_block add constraint sip_block_readers_check
  check (readers in ('by-ground', 'to-plan', 'to-leaders', 'named-units', 'own-unit', 'preparer-and-leader', 'person-only'));

-- The last day that guardians' yes opens anything: she answers for herself from the day after. The state has no birth
-- date, and this lock needs the day.
alter table sip add column yes_until date;

create or replace function opens(s text, authority text, author text, content text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (
          select from sip_ground g join sip on sip.id = g.sip_id and sip.yes_holds
            and (sip.yes_until is null or viewer_today() <= sip.yes_until)
          where g.sip_id = s and g.from_authority = authority and (g.from_unit is null or g.from_unit = author) and (content = '' or content = any (g.contents))
            and g.starts <= viewer_today() and viewer_today() <= g.until
            and (g.to_unit = viewer_unit()
                 or exists (select from unit u where u.id = viewer_unit() and g.to_function = any (u.functions))))
        and not exists (select from sip_exclusion x where x.sip_id = s and x.unit = viewer_unit()) $$;

create or replace function reads_plan(s text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (
          select from sip join unit u on u.id = sip.started_unit
          where sip.id = s and sip.yes_holds and (sip.yes_until is null or viewer_today() <= sip.yes_until)
            and (viewer_unit() in (sip.started_unit, sip.lead_unit)
                 or opens(s, u.authority_id, sip.started_unit, 'plan'))) $$;

-- Does the viewer's unit lead, while the yes holds?
create function leads_now(s text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from sip where sip.id = s and sip.yes_holds
                       and (sip.yes_until is null or viewer_today() <= sip.yes_until)
                       and viewer_unit() in (sip.started_unit, sip.lead_unit)) $$;
revoke execute on function leads_now(text) from public;
grant execute on function leads_now(text) to kugghjul_app, kugghjul_lookup;
alter function leads_now(text) owner to kugghjul_lookup;

drop policy readable on sip_block;
create policy readable on sip_block for select to kugghjul_app using (
  is_on(sip_id) and case readers
    when 'person-only' then false
    when 'preparer-and-leader' then is_named(sip_id) and (author_unit = viewer_unit() or opens(sip_id, author_authority, author_unit, ''))
    when 'own-unit' then author_unit = viewer_unit()
    when 'to-leaders' then author_unit = viewer_unit()
      or (not (viewer_unit() = any (not_for_units)) and leads_now(sip_id))
    when 'named-units' then author_unit = viewer_unit()
      or (viewer_unit() = any (for_units) and not (viewer_unit() = any (not_for_units))
          and (leads_now(sip_id) or opens(sip_id, author_authority, author_unit, 'plan')))
    when 'to-plan' then author_unit = viewer_unit()
      or (not (viewer_unit() = any (not_for_units)) and reads_plan(sip_id))
    else author_unit = viewer_unit()
      or (content <> 'own' and not (viewer_unit() = any (not_for_units)) and opens(sip_id, author_authority, author_unit, content))
  end);

-- Somebody stands in for whoever holds it in a unit, from a day to the end of a day.
create table sip_substitute (
  sip_id text not null,
  unit text not null,
  holder text not null,
  substitute text not null,
  starts date not null,
  until date not null,
  primary key (sip_id, unit, holder, starts)
);
create index sip_substitute_mine on sip_substitute (substitute, until);
alter table sip_substitute enable row level security;
alter table sip_substitute force row level security;
create policy of_my_unit on sip_substitute for select to kugghjul_app using (unit = viewer_unit() or is_on(sip_id));
create policy keep on sip_substitute for insert to kugghjul_app with check (is_on(sip_id));
create policy remove on sip_substitute for delete to kugghjul_app using (is_on(sip_id));
grant select, insert, delete on sip_substitute to kugghjul_app;

-- How far somebody on a SIP has seen what has happened: before this visit, and now.
create table sip_seen (
  sip_id text not null,
  assignment text not null,
  before integer not null,
  latest integer not null,
  at timestamptz not null,
  primary key (sip_id, assignment)
);
alter table sip_seen enable row level security;
alter table sip_seen force row level security;
create policy own on sip_seen to kugghjul_app
  using (assignment = viewer_assignment() and is_on(sip_id))
  with check (assignment = viewer_assignment() and is_on(sip_id));
grant select, insert, update on sip_seen to kugghjul_app;

-- Somebody is away from an assignment, from a day to the end of a day.
create table absence (
  id text primary key,
  assignment text not null references assignment,
  starts date not null,
  until date not null,
  ended_on date,
  check (until >= starts)
);
create index absence_assignment on absence (assignment, until);
grant select, insert, update on absence to kugghjul_app;

-- A unit that has been merged into another of the same authority: what it had on its SIPs goes along.
alter table unit add column merged_into text references unit;
-- The assignment in the new unit that somebody went along with.
alter table assignment add column moved_to text references assignment;
-- Another system that the unit works in: it is called there, and still called.
alter table unit add column works_in text not null default '';

create function may_succeed(s text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from sip_unit r join unit u on u.id = r.unit and u.merged_into = viewer_unit()
                       where r.sip_id = s) $$;
revoke execute on function may_succeed(text) from public;
grant execute on function may_succeed(text) to kugghjul_app, kugghjul_lookup;
alter function may_succeed(text) owner to kugghjul_lookup;

create policy of_merged on sip_unit for select to kugghjul_app
  using (exists (select from unit u where u.id = sip_unit.unit and u.merged_into = viewer_unit()));
create policy succeed on sip_member for insert to kugghjul_app
  with check (assignment = viewer_assignment() and unit = viewer_unit() and may_succeed(sip_id));

-- The texts of a merged unit are its successor's own, and what was not for the one is not for the other.
create function succeed_texts(s text, old_unit text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update sip_block set
      author_unit = case when author_unit = old_unit then viewer_unit() else author_unit end,
      not_for = array_replace(not_for, 'unit:' || old_unit, 'unit:' || viewer_unit()),
      not_for_units = array_replace(not_for_units, old_unit, viewer_unit()),
      for_units = array_replace(for_units, old_unit, viewer_unit())
    where sip_id = s and exists (select from unit u where u.id = old_unit and u.merged_into = viewer_unit());
  update sip_block_version set not_for_units = array_replace(not_for_units, old_unit, viewer_unit())
    where sip_id = s and exists (select from unit u where u.id = old_unit and u.merged_into = viewer_unit()) $$;
revoke execute on function succeed_texts(text, text) from public;
grant execute on function succeed_texts(text, text) to kugghjul_app, kugghjul_lookup;
grant select, update on sip_block_version to kugghjul_lookup;
alter function succeed_texts(text, text) owner to kugghjul_lookup;

-- What a unit has, before it ends or merges: how many SIPs, and in how many of them the person has said that the other
-- unit is to learn nothing. Numbers only.
create function unit_load(u text, other text, out open integer, out ended integer, out shut_out integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*) filter (where not r.ended)::integer, count(*) filter (where r.ended)::integer,
          count(*) filter (where exists (select from sip_exclusion x where x.sip_id = r.sip_id and x.unit = other))::integer
        from sip_unit r where r.unit = u $$;
revoke execute on function unit_load(text, text) from public;
grant execute on function unit_load(text, text) to kugghjul_app, kugghjul_lookup;
alter function unit_load(text, text) owner to kugghjul_lookup;
