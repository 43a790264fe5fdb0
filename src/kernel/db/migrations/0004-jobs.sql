-- Work that outlives a request. The queue's own tables only know the tenant and the number of a job; all else is here.
create table job (
  tenant_id uuid not null references tenant,
  job_id uuid not null,
  kind text not null,
  payload jsonb not null,
  -- Who started it, as known then: the job runs with that person's reach.
  actor jsonb not null,
  started_by uuid not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  attempts integer not null default 0,
  done bigint not null default 0,
  total bigint not null default 0,
  message text not null default '',
  result jsonb,
  failure jsonb,
  is_cancel_wanted boolean not null default false,
  queued_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, job_id)
);
select protect_tenant_table('job');
create index job_started_by on job (tenant_id, started_by, queued_at desc);

-- Outbox: what happened, stored with the change itself, and which rooms have dealt with it.
create table announced_event (
  tenant_id uuid not null references tenant,
  event_id uuid not null,
  name text not null,
  payload jsonb not null,
  announced_at timestamptz not null,
  primary key (tenant_id, event_id)
);
select protect_append_only_table('announced_event');

create table event_delivery (
  tenant_id uuid not null references tenant,
  event_id uuid not null,
  subscriber text not null,
  delivered_at timestamptz not null,
  primary key (tenant_id, event_id, subscriber),
  foreign key (tenant_id, event_id) references announced_event
);
select protect_append_only_table('event_delivery');
