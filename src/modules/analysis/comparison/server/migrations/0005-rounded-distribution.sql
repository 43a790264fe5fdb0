-- With five cities a quartile is the figure of one of them, to the last digit; and whoever asks before and after another
-- city joins could tell that one's by the difference. So shares leave the database in whole per cent, numbers as whole
-- numbers. Medians of parts do not add up to a whole: one that is not shown cannot be told from those that are.
create or replace function analysis_figure_distribution(fewest_cities integer)
  returns table (key text, cities integer, lower_quartile double precision, median double precision, upper_quartile double precision)
  language sql stable security definer set search_path = public, pg_temp as $$
  with distribution as (
    select figure.key, count(*)::int as cities,
      case when figure.key in ('systems', 'servers.total', 'terminals.types', 'terminals.total') then 1 else 100 end as steps,
      percentile_cont(array[0.25, 0.5, 0.75]) within group (order by figure.measure) as quartiles
    from analysis_shared_figure figure
    where figure.tenant_id <> nullif(current_setting('app.tenant_id', true), '')::uuid
    group by figure.key
    having count(*) >= greatest(fewest_cities, 5)
  )
  select key, cities,
    round(quartiles[1] * steps) / steps, round(quartiles[2] * steps) / steps, round(quartiles[3] * steps) / steps
  from distribution
$$;
