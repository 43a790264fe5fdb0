-- Who changed what, when and why. Never altered.
create table ledger_revision (
  tenant_id uuid not null,
  revision_id uuid not null,
  recorded_at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  effective_on date not null,
  reason text not null check (reason <> ''),
  source text not null check (source in ('form', 'import', 'sample', 'survey', 'approval')),
  source_name text,
  primary key (tenant_id, revision_id)
);
select protect_append_only_table('ledger_revision');

-- The identity of a system: it stays the same through renaming, reorganisation and retirement.
create table ledger_system (
  tenant_id uuid not null,
  system_id uuid not null,
  -- As of now; two systems never bear the same name at the end of a transaction.
  name text not null,
  -- Counts revisions; who saves must have seen the latest.
  version integer not null check (version > 0),
  -- Day of the latest change: history only grows at its end.
  latest_from date not null,
  primary key (tenant_id, system_id),
  unique (tenant_id, name) deferrable initially deferred
);
select protect_tenant_table('ledger_system');

-- Field by field, what a revision changed, in the words of that day. Never altered.
create table ledger_change (
  tenant_id uuid not null,
  system_id uuid not null,
  revision_id uuid not null,
  number integer not null,
  version integer not null,
  category text not null,
  collection text,
  row_key text,
  row_kind text check (row_kind in ('added', 'changed', 'removed')),
  row_answers jsonb,
  field text not null,
  kind text not null check (kind in ('added', 'changed', 'removed')),
  before jsonb,
  after jsonb,
  primary key (tenant_id, system_id, revision_id, number),
  foreign key (tenant_id, system_id) references ledger_system,
  foreign key (tenant_id, revision_id) references ledger_revision
);
select protect_append_only_table('ledger_change');

-- Temporal relations of one shape: what held from a day up to, not including, another. Single answers stand in
-- ledger_head, one row a state of the whole system; rows of each collection in a table of their own.
-- `answers` holds what the field catalogue names, references (division, vendor, partner) stand in columns.
create function create_ledger_table(name text, columns text) returns void language plpgsql as $$
begin
  execute format(
    'create table %1$I (
       tenant_id uuid not null,
       system_id uuid not null,
       row_id uuid not null,
       valid_from date not null,
       valid_to date not null default ''infinity'',
       position integer not null,
       revision_id uuid not null,
       ended_by uuid,
       answers jsonb not null,
       %2$s
       primary key (tenant_id, system_id, row_id, valid_from),
       unique (tenant_id, row_id, valid_to),
       check (valid_from < valid_to),
       foreign key (tenant_id, system_id) references ledger_system,
       foreign key (tenant_id, revision_id) references ledger_revision,
       foreign key (tenant_id, ended_by) references ledger_revision
     )', name, columns);
  execute format('create index on %I (tenant_id, valid_to, valid_from)', name);
  perform protect_tenant_table(name::regclass);
end $$;

select create_ledger_table('ledger_head', '
  owning_division_id uuid not null,
  sort_key text collate "C" not null,
  search_text text not null,
  asked integer not null,
  answered integer not null,
  unknown integer not null,
  foreign key (tenant_id, owning_division_id) references division,');
select create_ledger_table('ledger_cost', '');
select create_ledger_table('ledger_contract', 'vendor_id uuid, foreign key (tenant_id, vendor_id) references vendor,');
select create_ledger_table('ledger_server', '');
select create_ledger_table('ledger_terminal', '');
select create_ledger_table('ledger_printer', '');
select create_ledger_table('ledger_software', '');
select create_ledger_table('ledger_document', '');
select create_ledger_table('ledger_line', 'line_provider_id uuid, foreign key (tenant_id, line_provider_id) references vendor,');
select create_ledger_table('ledger_interface', '
  partner_system_id uuid, foreign key (tenant_id, partner_system_id) references ledger_system (tenant_id, system_id),');
select create_ledger_table('ledger_vendor', 'vendor_id uuid, foreign key (tenant_id, vendor_id) references vendor,');
select create_ledger_table('ledger_agreement', 'agreement_vendor_id uuid, foreign key (tenant_id, agreement_vendor_id) references vendor,');
select create_ledger_table('ledger_issue', '');
drop function create_ledger_table(text, text);

create index on ledger_head (tenant_id, owning_division_id, valid_to);
create index on ledger_contract (tenant_id, vendor_id, valid_to);
