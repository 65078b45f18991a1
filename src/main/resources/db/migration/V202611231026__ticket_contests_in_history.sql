-- The history tells who contested a pause and what was decided
alter table ticket_history
	drop constraint ticket_history_kind_ck,
	add constraint ticket_history_kind_ck check (kind in ('OPENED', 'ROUTED', 'SEVERITY', 'STATUS', 'ASSIGNED', 'TEAM', 'DIAGNOSED', 'WORKED_AROUND',
		'PAUSE_CONTESTED', 'PAUSE_DECIDED'));
