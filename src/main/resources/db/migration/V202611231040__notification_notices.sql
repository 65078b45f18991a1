-- What people are told in the portal about what happened below; written with it, once for each cause
create table notification (
	id bigint generated always as identity constraint notification_pk primary key,
	person_id bigint not null constraint notification_person_fk references organization_person,
	kind text not null,
	cause text not null,
	ticket_id bigint not null constraint notification_ticket_fk references ticket,
	ticket_number text not null,
	-- which promise, where it is about one; the label is a company's own word
	target text,
	label text,
	-- who did it; null for a rule or for time
	actor_id bigint constraint notification_actor_fk references organization_person,
	path text not null,
	at timestamptz not null,
	read_at timestamptz,
	constraint notification_kind_ck check (kind in ('YELLOW', 'RED', 'BREACHED', 'ASSIGNED')),
	constraint notification_cause_uq unique (person_id, cause)
);
create index notification_list_ix on notification (person_id, at desc, id desc);
-- the bell of every page counts in here
create index notification_unread_ix on notification (person_id, at desc, id desc) where read_at is null;
create index notification_read_ix on notification (read_at) where read_at is not null;
