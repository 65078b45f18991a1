-- A ticket keeps every answer with the label it was asked with, and what its priority or level of impact said
alter table ticket
	add column form_version_id bigint constraint ticket_form_version_fk references intake_form_version,
	add column priority text,
	add column impact_level smallint,
	add constraint ticket_priority_ck check (priority in ('HIGH', 'MEDIUM', 'LOW')),
	add constraint ticket_impact_level_ck check (impact_level between 1 and 4),
	drop constraint ticket_severity_source_ck,
	add constraint ticket_severity_source_ck check (
		severity_source in ('MATRIX', 'IMPACT_LEVEL', 'PRIORITY', 'REQUEST_TYPE', 'AGENT'));

create table ticket_answer (
	ticket_id bigint not null constraint ticket_answer_ticket_fk references ticket,
	position smallint not null,
	code text not null,
	label text not null,
	kind text not null,
	-- what was chosen or typed, one line for each choice: ids, codes, plain text
	value text not null,
	-- the same as people read it
	shown text not null,
	constraint ticket_answer_pk primary key (ticket_id, position),
	constraint ticket_answer_code_uq unique (ticket_id, code)
);
create index ticket_answer_value_ix on ticket_answer (code, value) where length(value) <= 60;
