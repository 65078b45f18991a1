-- Several protocols of several clients about the same product and module within minutes are one incident, most likely: it is noticed once
create table incident_spike_rule (
	id bigint generated always as identity constraint incident_spike_rule_pk primary key,
	-- null for every product without a rule of its own
	product_id bigint constraint incident_spike_rule_product_fk references catalog_product,
	requests smallint not null,
	clients smallint not null,
	minutes smallint not null,
	quiet_minutes smallint not null,
	-- whether tickets that the matrix calls critical or high count as protocols do
	severe boolean not null,
	version integer not null default 0,
	constraint incident_spike_rule_uq unique nulls not distinct (product_id),
	constraint incident_spike_rule_requests_ck check (requests between 2 and 100),
	constraint incident_spike_rule_clients_ck check (clients between 1 and requests),
	constraint incident_spike_rule_minutes_ck check (minutes between 1 and 1440),
	constraint incident_spike_rule_quiet_ck check (quiet_minutes between 1 and 10080)
);

-- the last request about something: its row is the lock under which spikes are counted
create table incident_pulse (
	product_id bigint not null constraint incident_pulse_product_fk references catalog_product,
	module_id bigint constraint incident_pulse_module_fk references catalog_module,
	at timestamptz not null,
	before_at timestamptz,
	constraint incident_pulse_uq unique nulls not distinct (product_id, module_id)
);

create table incident_spike (
	id bigint generated always as identity constraint incident_spike_pk primary key,
	product_id bigint not null constraint incident_spike_product_fk references catalog_product,
	module_id bigint constraint incident_spike_module_fk references catalog_module,
	team_id bigint not null constraint incident_spike_team_fk references organization_team,
	minutes smallint not null,
	noticed_at timestamptz not null,
	last_at timestamptz not null,
	state text not null,
	incident_id bigint constraint incident_spike_incident_fk references incident,
	decided_by_id bigint constraint incident_spike_decided_by_fk references organization_person,
	decided_at timestamptz,
	reason text,
	-- once it was quiet, or taken up as an incident, another one may be noticed
	ended_at timestamptz,
	constraint incident_spike_state_ck check (state in ('PROPOSED', 'ACCEPTED', 'DISMISSED')),
	constraint incident_spike_accepted_ck check ((state = 'ACCEPTED') = (incident_id is not null)),
	constraint incident_spike_decided_ck check ((state = 'PROPOSED') = (decided_at is null))
);
create unique index incident_spike_uq on incident_spike (product_id, module_id) nulls not distinct where ended_at is null;
create index incident_spike_team_ix on incident_spike (team_id) where state = 'PROPOSED' and ended_at is null;
create index incident_spike_incident_ix on incident_spike (incident_id);

create table incident_spike_ticket (
	spike_id bigint not null constraint incident_spike_ticket_spike_fk references incident_spike,
	ticket_id bigint not null constraint incident_spike_ticket_ticket_fk references ticket,
	constraint incident_spike_ticket_pk primary key (spike_id, ticket_id)
);
create index incident_spike_ticket_ticket_ix on incident_spike_ticket (ticket_id);

-- counting a window of one product reads this alone
create index ticket_spike_ix on ticket (product_id, opened_at) where kind = 'PROTOCOL' or severity <= 2;
