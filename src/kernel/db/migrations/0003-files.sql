-- What a stored file is called and who brought it; the bytes lie in the data folder under their SHA-256.
create table stored_file (
  tenant_id uuid not null references tenant,
  file_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null check (length(file_name) between 1 and 255),
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  stored_by uuid,
  stored_at timestamptz not null default now(),
  primary key (tenant_id, file_id)
);
select protect_append_only_table('stored_file');
