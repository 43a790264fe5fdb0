-- Every business table calls one of these right after it is made. Row-level security is enabled and *forced*,
-- so that even the table's owner sees one tenant only.
create function protect_tenant_table(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant_isolation on %s using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid) '
    'with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', target);
  execute format('grant select, insert, update, delete on %s to saiteki_app', target);
end $$;

create function protect_append_only_table(target regclass) returns void language plpgsql as $$
begin
  perform protect_tenant_table(target);
  execute format('revoke update, delete on %s from saiteki_app', target);
end $$;

create table tenant (
  tenant_id uuid not null primary key,
  code text not null unique check (code ~ '^[0-9]{5,6}$'),
  name_ja text not null,
  name_en text not null,
  kind text not null check (kind in ('city', 'jointCloud')),
  is_sample boolean not null default false,
  created_at timestamptz not null default now()
);
comment on column tenant.code is '全国地方公共団体コード (総務省): 5 digits, or 6 with the check digit';
select protect_tenant_table('tenant');
-- Names and codes of the cities are no secret, and signing in needs them before a tenant is known.
create policy tenant_names on tenant for select using (true);
