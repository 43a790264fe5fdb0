-- The days on which a duty has been called, so that each is done once a day however many servers there are.
create table duty_call (
  tenant_id uuid not null references tenant,
  job text not null,
  due_on date not null,
  called_at timestamptz not null,
  primary key (tenant_id, job, due_on)
);
select protect_append_only_table('duty_call');
