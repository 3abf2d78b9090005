-- Two who change a unit at once: the second is told. The name of a unit that has ended is free.
alter table unit add column version integer not null default 1;
alter table unit drop constraint unit_authority_id_name_key;
create unique index unit_name on unit (authority_id, name) where ended_on is null;
