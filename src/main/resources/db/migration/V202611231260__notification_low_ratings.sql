-- Leaders are told when somebody was not content
alter table notification
	drop constraint notification_kind_ck,
	add constraint notification_kind_ck check (kind in ('YELLOW', 'RED', 'BREACHED', 'ASSIGNED', 'CONTESTED', 'APPROVAL', 'CLIENT_ANSWERED', 'MENTIONED',
		'WATCHED', 'REOPENED', 'ANSWERED', 'WAITS_FOR_YOU', 'PROPOSED', 'RESOLVED', 'CLOSING', 'IN_COPY', 'LOW_RATED'));
