-- 監査の記録: append-only, a chain of hashes per tenant. Written in the transaction of the change itself.
create table audit_entry (
  tenant_id uuid not null references tenant,
  sequence bigint not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  via text not null,
  action text not null,
  subject text,
  details jsonb not null,
  request_id text not null,
  address text not null,
  previous_hash text not null,
  hash text not null,
  primary key (tenant_id, sequence)
);
select protect_append_only_table('audit_entry');
create index audit_entry_subject on audit_entry (tenant_id, subject, sequence desc);
create index audit_entry_actor on audit_entry (tenant_id, actor_id, sequence desc);

-- The first answer to a keyed command; a repeated key gets it again.
create table idempotent_answer (
  tenant_id uuid not null references tenant,
  actor_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  operation text not null,
  input_hash text not null,
  answer jsonb,
  answered_at timestamptz not null default now(),
  primary key (tenant_id, actor_id, key)
);
select protect_tenant_table('idempotent_answer');
