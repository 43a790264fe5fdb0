-- What was said of each hazard at each place, each from the day of its assessment on. Never altered: a later row (by its
-- number) for the same day corrects an earlier one.
create table place_assessment (
  tenant_id uuid not null,
  place text not null,
  hazard text not null,
  -- Counts what was ever said of this hazard at this place.
  number integer not null check (number > 0),
  assessed_on date not null,
  level text not null check (level in ('none', 'low', 'medium', 'high')),
  detail text not null,
  source text not null check (source <> ''),
  set_at timestamptz not null,
  set_by_name text not null,
  primary key (tenant_id, place, hazard, number)
);
-- What is there is kept as the first of its history; its owner may read all cities for that.
alter table analysis_place_hazard no force row level security;
insert into place_assessment
  select tenant_id, place, hazard, 1, assessed_on, level, detail, source, set_at, set_by_name
  from analysis_place_hazard;
drop table analysis_place_hazard;
select protect_append_only_table('place_assessment');
