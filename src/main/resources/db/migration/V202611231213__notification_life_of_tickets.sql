-- People are told of requests that wait for their approval and of solutions that did not hold
alter table notification
	drop constraint notification_kind_ck,
	add constraint notification_kind_ck check (kind in ('YELLOW', 'RED', 'BREACHED', 'ASSIGNED', 'CONTESTED', 'APPROVAL', 'REOPENED'));
