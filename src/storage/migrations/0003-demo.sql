-- How far the demo world has been told, and from which day its dates are counted. Empty outside the demo.
create table demo_told (
  world text primary key,
  day date not null,
  done boolean not null default false
);
grant select, insert, update on demo_told to kugghjul_app;
