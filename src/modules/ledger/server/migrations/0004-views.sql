-- Views of the list that a person saved under a name: filters, order and columns.
create table ledger_view (
  tenant_id uuid not null references tenant,
  view_id uuid not null,
  user_id uuid not null,
  name text not null check (name <> ''),
  view jsonb not null,
  primary key (tenant_id, view_id),
  unique (tenant_id, user_id, name)
);
select protect_tenant_table('ledger_view');
