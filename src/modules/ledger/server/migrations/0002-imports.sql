-- Imports from their upload to their acceptance. The files themselves are content-addressed elsewhere; the plan is
-- what the person was shown, and its digest tells whether the ledger still is as it was then.
create table ledger_import (
  tenant_id uuid not null,
  import_id uuid not null,
  created_at timestamptz not null,
  created_by text not null,
  created_by_name text not null,
  state text not null check (state in ('reading', 'planned', 'accepting', 'accepted', 'cancelled', 'failed')),
  file_ids jsonb not null,
  file_names jsonb not null,
  is_whole_ledger boolean not null,
  registers_names boolean not null,
  progress jsonb,
  plan jsonb,
  plan_digest text,
  is_replanned boolean not null default false,
  revision_id uuid,
  failure jsonb,
  primary key (tenant_id, import_id),
  foreign key (tenant_id, revision_id) references ledger_revision
);
select protect_tenant_table('ledger_import');
create index on ledger_import (tenant_id, created_at);
