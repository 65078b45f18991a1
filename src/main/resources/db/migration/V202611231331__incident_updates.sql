-- What is written once and told to each client in a protocol of their own: who was told and who could not be
create table incident_update (
	id bigint generated always as identity constraint incident_update_pk primary key,
	incident_id bigint not null constraint incident_update_incident_fk references incident,
	author_id bigint not null constraint incident_update_author_fk references organization_person,
	at timestamptz not null,
	text text not null,
	meaning text not null,
	constraint incident_update_meaning_ck check (meaning in ('NEWS', 'WORKAROUND', 'SOLUTION'))
);
create index incident_update_incident_ix on incident_update (incident_id, at desc);

create table incident_update_file (
	update_id bigint not null constraint incident_update_file_update_fk references incident_update on delete cascade,
	file_id bigint not null constraint incident_update_file_file_fk references platform_file,
	constraint incident_update_file_pk primary key (update_id, file_id)
);
create index incident_update_file_file_ix on incident_update_file (file_id);

create table incident_telling (
	update_id bigint not null constraint incident_telling_update_fk references incident_update on delete cascade,
	ticket_id bigint not null constraint incident_telling_ticket_fk references ticket,
	-- in whose name it is told: the author, or whoever tried again
	by_id bigint not null constraint incident_telling_by_fk references organization_person,
	outcome text not null,
	-- the key of the sentence that tells why it was refused
	reason text,
	settled_at timestamptz,
	constraint incident_telling_pk primary key (update_id, ticket_id),
	constraint incident_telling_outcome_ck check (outcome in ('WAITING', 'TOLD', 'REFUSED'))
);
create index incident_telling_ticket_ix on incident_telling (ticket_id);
create index incident_telling_waiting_ix on incident_telling (update_id, ticket_id) where outcome = 'WAITING';
