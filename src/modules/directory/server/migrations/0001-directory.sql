-- 課: divisions of the city. Their names stand in the ledger, so they are abolished, never deleted.
create table division (
  tenant_id uuid not null references tenant,
  division_id uuid not null,
  name text not null check (name <> ''),
  kana text not null,
  position integer not null,
  abolished_on date,
  primary key (tenant_id, division_id),
  unique (tenant_id, name)
);
select protect_tenant_table('division');

-- 事業者: who sells, builds and runs systems for the city.
create table vendor (
  tenant_id uuid not null references tenant,
  vendor_id uuid not null,
  name text not null check (name <> ''),
  kana text not null,
  corporate_number text check (corporate_number ~ '^[0-9]{13}$'),
  ended_on date,
  primary key (tenant_id, vendor_id),
  unique (tenant_id, name)
);
comment on column vendor.corporate_number is '法人番号 (番号法 第39条): 13 digits';
select protect_tenant_table('vendor');

create table account (
  tenant_id uuid not null references tenant,
  user_id uuid not null,
  login_name text not null check (login_name = lower(login_name) and login_name <> ''),
  name text not null check (name <> ''),
  role text not null check (role in ('administrator', 'itPolicy', 'division', 'viewer', 'vendor')),
  language text not null check (language in ('ja', 'en')),
  vendor_id uuid,
  is_sample boolean not null,
  -- Argon2id in PHC form; null until the person has set a password.
  password_hash text,
  password_changed_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, user_id),
  unique (tenant_id, login_name),
  foreign key (tenant_id, vendor_id) references vendor,
  check ((role = 'vendor') = (vendor_id is not null))
);
select protect_tenant_table('account');

-- 配属 with 兼務: a person may hold several posts; each has its days.
create table post (
  tenant_id uuid not null references tenant,
  user_id uuid not null,
  division_id uuid not null,
  starts_on date not null,
  ends_on date,
  is_main boolean not null,
  primary key (tenant_id, user_id, division_id, starts_on),
  foreign key (tenant_id, user_id) references account,
  foreign key (tenant_id, division_id) references division,
  check (ends_on is null or ends_on >= starts_on)
);
select protect_tenant_table('post');

-- Sign-ins in force. Only the hash of the token is kept.
create table session (
  tenant_id uuid not null references tenant,
  session_id uuid not null,
  user_id uuid not null,
  secret_hash text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  address text not null,
  user_agent text not null,
  primary key (tenant_id, session_id),
  unique (tenant_id, secret_hash),
  foreign key (tenant_id, user_id) references account
);
select protect_tenant_table('session');

create table api_token (
  tenant_id uuid not null references tenant,
  token_id uuid not null,
  user_id uuid not null,
  name text not null,
  secret_hash text not null,
  permissions text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, token_id),
  unique (tenant_id, secret_hash),
  foreign key (tenant_id, user_id) references account
);
select protect_tenant_table('api_token');

-- One-time links: the first administrator's (no account yet, perhaps no city yet, so no reference), and those by which
-- a person sets a password.
create table one_time_link (
  tenant_id uuid not null,
  link_id uuid not null,
  kind text not null check (kind in ('firstAdministrator', 'password')),
  user_id uuid,
  secret_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, link_id),
  unique (tenant_id, secret_hash),
  foreign key (tenant_id, user_id) references account,
  check ((kind = 'password') = (user_id is not null))
);
select protect_tenant_table('one_time_link');

-- Attempts to sign in, by account and by address; what slows guessing down.
create table sign_in_attempt (
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('account', 'address')),
  key text not null,
  attempts integer not null,
  last_at timestamptz not null,
  primary key (tenant_id, kind, key)
);
select protect_tenant_table('sign_in_attempt');
