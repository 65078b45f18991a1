-- A publication that moves open deadlines is part of what happened to a ticket
alter table ticket_history
	drop constraint ticket_history_kind_ck,
	add constraint ticket_history_kind_ck check (kind in ('OPENED', 'ROUTED', 'SEVERITY', 'STATUS', 'ASSIGNED', 'TEAM', 'DIAGNOSED', 'WORKED_AROUND',
		'DEADLINES_MOVED', 'PAUSE_CONTESTED', 'PAUSE_DECIDED'));
