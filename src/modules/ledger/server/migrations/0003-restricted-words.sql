-- Words of restricted fields, searched by the city's own staff alone. Systems written earlier get theirs with their next
-- revision.
alter table ledger_head add column restricted_text text not null default '';
