-- Whoever decides is told that a client contests a pause
alter table notification
	drop constraint notification_kind_ck,
	add constraint notification_kind_ck check (kind in ('YELLOW', 'RED', 'BREACHED', 'ASSIGNED', 'CONTESTED'));
