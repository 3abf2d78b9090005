-- The state can be told again from its events; its shape says whether it must be.
alter table sip add column state_shape integer not null default 1;
alter table sip alter column state_shape drop default;

-- A text said to those who lead a SIP, and to whoever may read its plan.
alter table sip_block drop constraint sip_block_readers_check;
alter table sip_block add constraint sip_block_readers_check
  check (readers in ('by-ground', 'to-plan', 'own-unit', 'preparer-and-leader', 'person-only'));

-- Does the viewer's unit lead, or does a ground open the plan to it, while the yes holds?
create function reads_plan(s text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (
          select from sip join unit u on u.id = sip.started_unit
          where sip.id = s and sip.yes_holds
            and (viewer_unit() in (sip.started_unit, sip.lead_unit)
                 or opens(s, u.authority_id, sip.started_unit, 'plan'))) $$;
revoke execute on function reads_plan(text) from public;
grant execute on function reads_plan(text) to kugghjul_app, kugghjul_lookup;
alter function reads_plan(text) owner to kugghjul_lookup;

drop policy readable on sip_block;
create policy readable on sip_block for select to kugghjul_app using (
  is_on(sip_id) and case readers
    when 'person-only' then false
    when 'preparer-and-leader' then is_named(sip_id) and (author_unit = viewer_unit() or opens(sip_id, author_authority, author_unit, ''))
    when 'own-unit' then author_unit = viewer_unit()
    when 'to-plan' then author_unit = viewer_unit()
      or (not (viewer_unit() = any (not_for_units)) and reads_plan(sip_id))
    else author_unit = viewer_unit()
      or (content <> 'own' and not (viewer_unit() = any (not_for_units)) and opens(sip_id, author_authority, author_unit, content))
  end);

-- An earlier wording stays closed to whom it was not for, also when the present wording is for them.
alter table sip_block_version add column not_for_units text[] not null default '{}';
drop policy readable on sip_block_version;
create policy readable on sip_block_version for select to kugghjul_app
  using (exists (select from sip_block b where b.sip_id = sip_block_version.sip_id and b.id = sip_block_version.block_id
                 and (b.author_unit = viewer_unit() or not (viewer_unit() = any (sip_block_version.not_for_units)))));
