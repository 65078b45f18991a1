-- Several tickets can get a word at once, too
alter table workspace_bulk
	add column kind text not null default 'GIVE',
	add constraint workspace_bulk_kind_ck check (kind in ('GIVE', 'TAG'));
alter table workspace_bulk alter column kind drop default;
alter table workspace_bulk rename column recipient to what;
