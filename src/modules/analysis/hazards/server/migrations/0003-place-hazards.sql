-- How badly each hazard threatens each kind of place where servers stand, as the city says, with where that is written.
create table analysis_place_hazard (
  tenant_id uuid not null,
  place text not null,
  hazard text not null,
  level text not null check (level in ('none', 'low', 'medium', 'high')),
  detail text not null,
  source text not null check (source <> ''),
  assessed_on date not null,
  set_at timestamptz not null,
  set_by_name text not null,
  primary key (tenant_id, place, hazard)
);
select protect_tenant_table('analysis_place_hazard');
