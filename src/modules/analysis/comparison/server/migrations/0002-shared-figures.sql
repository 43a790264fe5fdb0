-- Figures that a city lets count beside those of other cities: no names, one row a figure. Like every table it shows a
-- city its own rows alone; of the others' only the distribution leaves the database, by the function below.
create table analysis_shared_figure (
  tenant_id uuid not null,
  key text not null,
  measure double precision not null,
  as_of date not null,
  shared_at timestamptz not null,
  shared_by_name text not null,
  primary key (tenant_id, key)
);
select protect_tenant_table('analysis_shared_figure');

-- The function runs as the owner of the tables, to whom row-level security is forced, too.
do $$ begin
  execute format('create policy distribution on analysis_shared_figure for select to %I using (true)', current_user);
end $$;

-- Quartiles of the other cities' figures; a figure of too few cities has no row.
create function analysis_figure_distribution(fewest_cities integer)
  returns table (key text, cities integer, lower_quartile double precision, median double precision, upper_quartile double precision)
  language sql stable security definer set search_path = public, pg_temp as $$
  select figure.key, count(*)::int,
    percentile_cont(0.25) within group (order by figure.measure),
    percentile_cont(0.5) within group (order by figure.measure),
    percentile_cont(0.75) within group (order by figure.measure)
  from analysis_shared_figure figure
  where figure.tenant_id <> nullif(current_setting('app.tenant_id', true), '')::uuid
  group by figure.key
  having count(*) >= greatest(fewest_cities, 5)
$$;
revoke all on function analysis_figure_distribution(integer) from public;
grant execute on function analysis_figure_distribution(integer) to saiteki_app;
