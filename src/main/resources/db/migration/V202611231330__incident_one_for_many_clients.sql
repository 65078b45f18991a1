-- One incident, many clients: what the team works at once for protocols of several clients, who never learn of each other
create table incident_number (
	year smallint not null constraint incident_number_pk primary key,
	last integer not null
);

create table incident (
	id bigint generated always as identity constraint incident_pk primary key,
	number text not null,
	subject text not null,
	product_id bigint not null constraint incident_product_fk references catalog_product,
	module_id bigint constraint incident_module_fk references catalog_module,
	-- whose it is: other teams do not see it
	team_id bigint not null constraint incident_team_fk references organization_team,
	lead_id bigint constraint incident_lead_fk references organization_person,
	state text not null,
	began_at timestamptz not null,
	opened_at timestamptz not null,
	opened_by_id bigint not null constraint incident_opened_by_fk references organization_person,
	resolved_at timestamptz,
	version integer not null default 0,
	constraint incident_number_uq unique (number),
	constraint incident_state_ck check (state in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED')),
	constraint incident_resolved_ck check ((state = 'RESOLVED') = (resolved_at is not null))
);
create index incident_opened_ix on incident (opened_at desc, id desc);
create index incident_lead_ix on incident (lead_id);
create index incident_team_ix on incident (team_id);
-- a protocol that comes later is held against what is being worked at
create index incident_going_ix on incident (product_id, module_id) where state <> 'RESOLVED';

create table incident_ticket (
	id bigint generated always as identity constraint incident_ticket_pk primary key,
	incident_id bigint not null constraint incident_ticket_incident_fk references incident,
	ticket_id bigint not null constraint incident_ticket_ticket_fk references ticket,
	added_by_id bigint not null constraint incident_ticket_added_by_fk references organization_person,
	added_at timestamptz not null,
	removed_at timestamptz
);
-- a ticket belongs to one incident at a time
create unique index incident_ticket_uq on incident_ticket (ticket_id) where removed_at is null;
create index incident_ticket_incident_ix on incident_ticket (incident_id, added_at);

create table incident_event (
	id bigint generated always as identity constraint incident_event_pk primary key,
	incident_id bigint not null constraint incident_event_incident_fk references incident,
	at timestamptz not null,
	actor_id bigint constraint incident_event_actor_fk references organization_person,
	kind text not null,
	detail text,
	constraint incident_event_kind_ck check (kind in ('OPENED', 'JOINED', 'LEFT', 'LED', 'MOVED', 'BANNER_PUBLISHED', 'BANNER_UPDATED',
		'BANNER_WITHDRAWN'))
);
create index incident_event_incident_ix on incident_event (incident_id, at desc);
