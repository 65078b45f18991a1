-- The team's own words on tickets, never shown to clients: one living word whatever its capitals, archived ones stay where they are
create table ticket_tag (
	id bigint generated always as identity constraint ticket_tag_pk primary key,
	name text not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint ticket_tag_name_ck check (length(name) between 1 and 40)
);
create unique index ticket_tag_name_uq on ticket_tag (lower(name));

create table ticket_tagging (
	ticket_id bigint not null constraint ticket_tagging_ticket_fk references ticket,
	tag_id bigint not null constraint ticket_tagging_tag_fk references ticket_tag,
	person_id bigint constraint ticket_tagging_person_fk references organization_person,
	at timestamptz not null,
	constraint ticket_tagging_pk primary key (ticket_id, tag_id)
);
-- the tickets of a tag, for filters
create index ticket_tagging_tag_ix on ticket_tagging (tag_id, ticket_id);
