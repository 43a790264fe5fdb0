-- What happened to the finding of each rule, step by step: what the rule said, what people decided. Never altered; the
-- last version is how it stands. Two that write the same version at once cannot both.
create table finding_step (
  tenant_id uuid not null,
  rule text not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('found', 'changed', 'returned', 'resolved', 'reopened', 'decided')),
  -- The day that was judged.
  as_of date not null,
  recorded_at timestamptz not null,
  -- Null where the rule itself spoke.
  actor_id text,
  actor_name text,
  reason text,
  is_found boolean not null,
  severity text check (severity in ('high', 'medium', 'low')),
  system_ids jsonb not null,
  state text not null check (state in ('open', 'accepted', 'disputed', 'closed')),
  closed_over jsonb,
  check ((severity is not null) = is_found),
  primary key (tenant_id, rule, version)
);
select protect_append_only_table('finding_step');

-- Limits that the city has set for itself, each from a day on; null goes back to the standard. Never altered: a later
-- row (by its number) for the same day replaces an earlier one.
create table finding_threshold (
  tenant_id uuid not null,
  rule text not null,
  name text not null,
  valid_from date not null,
  set_at timestamptz not null,
  -- Counts what was ever set for this limit.
  number integer not null check (number > 0),
  value double precision,
  reason text not null check (reason <> ''),
  set_by text not null,
  set_by_name text not null,
  primary key (tenant_id, rule, name, number)
);
select protect_append_only_table('finding_threshold');

-- What other rooms know about a finding: a note of a hearing, a decision, an incident. One row a source record.
create table finding_note (
  tenant_id uuid not null,
  rule text not null,
  -- The room that it comes from, and that room's own key for it.
  source text not null,
  source_key text not null,
  system_id uuid,
  note text not null check (note <> ''),
  observed_on date not null,
  attached_at timestamptz not null,
  attached_by_name text not null,
  primary key (tenant_id, rule, source, source_key)
);
select protect_tenant_table('finding_note');
