-- A contact of which nothing is known has nobody to call back: it ends by itself, and its number tells so
alter table protocol_contact
	drop constraint protocol_contact_state_ck,
	add constraint protocol_contact_state_ck check (state in ('RUNNING', 'REGISTERED', 'JOINED', 'INTERRUPTED', 'CLOSED', 'LAPSED')),
	drop constraint protocol_contact_ended_ck,
	add constraint protocol_contact_ended_ck check ((state in ('REGISTERED', 'JOINED', 'CLOSED', 'LAPSED')) = (ended_at is not null));
alter table protocol_rules
	add column lapse_minutes smallint not null default 60,
	add constraint protocol_rules_lapse_ck check (lapse_minutes between 1 and 10080);
