-- How a request comes in: its types, the team it goes to, and what was typed but not yet sent
create table intake_request_type (
	id bigint generated always as identity constraint intake_request_type_pk primary key,
	code text not null constraint intake_request_type_code_uq unique,
	name text not null,
	description text not null,
	icon text not null,
	position integer not null default 0,
	asks_situation boolean not null,
	needs_approval boolean not null,
	default_severity smallint not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint intake_request_type_code_ck check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
	constraint intake_request_type_name_ck check (length(name) between 1 and 60),
	constraint intake_request_type_severity_ck check (default_severity between 1 and 4)
);

create table intake_routing_rule (
	id bigint generated always as identity constraint intake_routing_rule_pk primary key,
	request_type_id bigint constraint intake_routing_rule_request_type_fk references intake_request_type,
	product_id bigint constraint intake_routing_rule_product_fk references catalog_product,
	module_id bigint constraint intake_routing_rule_module_fk references catalog_module,
	team_id bigint not null constraint intake_routing_rule_team_fk references organization_team,
	version integer not null default 0,
	constraint intake_routing_rule_module_ck check (module_id is null or product_id is not null),
	constraint intake_routing_rule_uq unique nulls not distinct (request_type_id, product_id, module_id)
);

create table intake_draft (
	id bigint generated always as identity constraint intake_draft_pk primary key,
	author_id bigint not null constraint intake_draft_author_fk references organization_person,
	requester_id bigint not null constraint intake_draft_requester_fk references organization_person,
	organization_id bigint not null constraint intake_draft_organization_fk references organization,
	request_type_id bigint not null constraint intake_draft_request_type_fk references intake_request_type,
	product_id bigint constraint intake_draft_product_fk references catalog_product,
	module_id bigint constraint intake_draft_module_fk references catalog_module,
	situation_id bigint constraint intake_draft_situation_fk references catalog_situation,
	impact_id bigint constraint intake_draft_impact_fk references catalog_impact,
	subject text not null default '',
	description text not null default '',
	phone text,
	availability text,
	copies text,
	files bigint[] not null default '{}',
	updated_at timestamptz not null,
	-- set once sent: a second click shows the first ticket
	ticket_number text
);
create index intake_draft_author_ix on intake_draft (author_id, updated_at desc) where ticket_number is null;
