-- The requests themselves, what was said in them and everything that happened to them
create table ticket_number (
	year integer constraint ticket_number_pk primary key,
	last integer not null
);

create table ticket (
	id bigint generated always as identity constraint ticket_pk primary key,
	number text not null constraint ticket_number_uq unique,
	organization_id bigint not null constraint ticket_organization_fk references organization,
	requester_id bigint not null constraint ticket_requester_fk references organization_person,
	opened_by_id bigint not null constraint ticket_opened_by_fk references organization_person,
	request_type_id bigint not null constraint ticket_request_type_fk references intake_request_type,
	product_id bigint constraint ticket_product_fk references catalog_product,
	module_id bigint constraint ticket_module_fk references catalog_module,
	situation_id bigint constraint ticket_situation_fk references catalog_situation,
	impact_id bigint constraint ticket_impact_fk references catalog_impact,
	subject text not null,
	phone text,
	availability text,
	status text not null,
	status_since timestamptz not null,
	severity smallint not null,
	severity_source text not null,
	matrix_row_id bigint constraint ticket_matrix_row_fk references sla_matrix_row,
	severity_reason text,
	team_id bigint not null constraint ticket_team_fk references organization_team,
	routing_rule_id bigint constraint ticket_routing_rule_fk references intake_routing_rule on delete set null,
	assignee_id bigint constraint ticket_assignee_fk references organization_person,
	opened_at timestamptz not null,
	updated_at timestamptz not null,
	resolved_at timestamptz,
	-- the last public word, for lists
	last_message_at timestamptz not null,
	last_message_side text not null,
	last_message_author text not null,
	last_message_excerpt text not null,
	-- the clock that ends first, copied from sla for the order of queues
	clock text not null,
	clock_target text,
	due_at timestamptz,
	yellow_at timestamptz,
	red_at timestamptz,
	version integer not null default 0,
	constraint ticket_subject_ck check (length(subject) between 1 and 150),
	constraint ticket_status_ck check (status in ('NEW', 'IN_APPROVAL', 'DENIED', 'IN_PROGRESS', 'WAITING_CLIENT',
		'PROPOSAL_SENT', 'RESOLVED', 'REOPENED', 'CLOSED', 'CANCELLED')),
	constraint ticket_severity_ck check (severity between 1 and 4),
	constraint ticket_severity_source_ck check (severity_source in ('MATRIX', 'REQUEST_TYPE', 'AGENT')),
	constraint ticket_side_ck check (last_message_side in ('CLIENT', 'TEAM')),
	constraint ticket_clock_ck check (clock in ('RUNNING', 'PAUSED', 'NONE')),
	constraint ticket_due_ck check ((clock = 'RUNNING') = (due_at is not null))
);
-- a queue: what is open, nearest deadline first, the paused at the end
create index ticket_queue_ix on ticket (team_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
	where status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED');
create index ticket_assignee_ix on ticket (assignee_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
	where status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED');
create index ticket_requester_ix on ticket (requester_id, updated_at desc, id desc);
create index ticket_organization_ix on ticket (organization_id, updated_at desc, id desc);
create index ticket_team_ix on ticket (team_id, updated_at desc, id desc);
create index ticket_product_ix on ticket (product_id);

-- people in copy see the whole public conversation
create table ticket_copy (
	ticket_id bigint not null constraint ticket_copy_ticket_fk references ticket,
	person_id bigint not null constraint ticket_copy_person_fk references organization_person,
	constraint ticket_copy_pk primary key (ticket_id, person_id)
);
create index ticket_copy_person_ix on ticket_copy (person_id, ticket_id);

create table ticket_message (
	id bigint generated always as identity constraint ticket_message_pk primary key,
	ticket_id bigint not null constraint ticket_message_ticket_fk references ticket,
	author_id bigint not null constraint ticket_message_author_fk references organization_person,
	side text not null,
	visibility text not null,
	text text not null,
	at timestamptz not null,
	constraint ticket_message_side_ck check (side in ('CLIENT', 'TEAM')),
	constraint ticket_message_visibility_ck check (visibility in ('PUBLIC', 'INTERNAL')),
	-- clients write nothing that the team hides from them
	constraint ticket_message_internal_ck check (visibility = 'PUBLIC' or side = 'TEAM'),
	constraint ticket_message_text_ck check (length(text) between 1 and 20000)
);
create index ticket_message_ticket_ix on ticket_message (ticket_id, id);

create table ticket_attachment (
	file_id bigint constraint ticket_attachment_pk primary key constraint ticket_attachment_file_fk references platform_file,
	message_id bigint not null constraint ticket_attachment_message_fk references ticket_message,
	ticket_id bigint not null constraint ticket_attachment_ticket_fk references ticket
);
create index ticket_attachment_ticket_ix on ticket_attachment (ticket_id);
create index ticket_attachment_message_ix on ticket_attachment (message_id);

-- what happened, in order, never rewritten
create table ticket_history (
	id bigint generated always as identity constraint ticket_history_pk primary key,
	ticket_id bigint not null constraint ticket_history_ticket_fk references ticket,
	at timestamptz not null,
	actor_id bigint constraint ticket_history_actor_fk references organization_person,
	kind text not null,
	visibility text not null,
	from_value text,
	to_value text,
	reason text,
	constraint ticket_history_kind_ck check (kind in ('OPENED', 'ROUTED', 'SEVERITY', 'STATUS', 'ASSIGNED', 'TEAM', 'DIAGNOSED')),
	constraint ticket_history_visibility_ck check (visibility in ('PUBLIC', 'INTERNAL'))
);
create index ticket_history_ticket_ix on ticket_history (ticket_id, id);

-- search without accents or capitals; immutable, so that an index can hold it
create function ticket_fold(value text) returns text language sql immutable strict parallel safe
	return translate(lower(value), 'áàâãäéèêëíìîïóòôõöúùûüçñ', 'aaaaaeeeeiiiiooooouuuucn');
create index ticket_subject_ix on ticket using gin (to_tsvector('portuguese', ticket_fold(subject)));
create index ticket_message_text_ix on ticket_message using gin (to_tsvector('portuguese', ticket_fold(text)));
