-- Each number that was given is explained by its contact, whatever became of it; the day's sequence is a row of its own, counted in short transactions
create table protocol_day (
	day date constraint protocol_day_pk primary key,
	last bigint not null
);

create table protocol_contact (
	id bigint generated always as identity constraint protocol_contact_pk primary key,
	number text not null,
	channel text not null,
	state text not null,
	agent_id bigint not null constraint protocol_contact_agent_fk references organization_person,
	-- when the contact began; its number was given later where it was written down afterwards, for a reason
	started_at timestamptz not null,
	issued_at timestamptz not null,
	late_reason text,
	-- the last sign of whoever has the page open
	heard_at timestamptz not null,
	ended_at timestamptz,
	-- who calls, as far as it is known
	caller_name text,
	phone text,
	phone_e164 text,
	requester_id bigint constraint protocol_contact_requester_fk references organization_person,
	organization_id bigint constraint protocol_contact_organization_fk references organization,
	-- what about, as typed so far
	product_id bigint constraint protocol_contact_product_fk references catalog_product,
	module_id bigint constraint protocol_contact_module_fk references catalog_module,
	situation_id bigint constraint protocol_contact_situation_fk references catalog_situation,
	impact_id bigint constraint protocol_contact_impact_fk references catalog_impact,
	summary text not null default '',
	told text not null default '',
	-- the protocol it became, or the ticket it was joined to
	ticket_id bigint constraint protocol_contact_ticket_fk references ticket,
	interrupted_at timestamptz,
	call_at timestamptz,
	caller_id bigint constraint protocol_contact_caller_fk references organization_person,
	calling_at timestamptz,
	closing_words text,
	version integer not null default 0,
	constraint protocol_contact_number_uq unique (number),
	constraint protocol_contact_number_ck check (number ~ '^[0-9]{11,}$'),
	constraint protocol_contact_channel_ck check (channel in ('PHONE', 'CHAT')),
	constraint protocol_contact_state_ck check (state in ('RUNNING', 'REGISTERED', 'JOINED', 'INTERRUPTED', 'CLOSED')),
	constraint protocol_contact_late_ck check ((late_reason is null) or started_at <= issued_at),
	constraint protocol_contact_ended_ck check ((state in ('REGISTERED', 'JOINED', 'CLOSED')) = (ended_at is not null)),
	constraint protocol_contact_ticket_ck check ((state in ('REGISTERED', 'JOINED')) = (ticket_id is not null)),
	constraint protocol_contact_interrupted_ck check (state <> 'INTERRUPTED' or (interrupted_at is not null and call_at is not null)),
	constraint protocol_contact_closed_ck check ((state = 'CLOSED') = (closing_words is not null))
);
create index protocol_contact_running_ix on protocol_contact (heard_at) where state = 'RUNNING';
create index protocol_contact_call_ix on protocol_contact (call_at, id) where state = 'INTERRUPTED';
create index protocol_contact_ticket_ix on protocol_contact (ticket_id);
create index protocol_contact_issued_ix on protocol_contact (issued_at, id);

-- Who tried to call back, and what came of it
create table protocol_call (
	id bigint generated always as identity constraint protocol_call_pk primary key,
	contact_id bigint not null constraint protocol_call_contact_fk references protocol_contact,
	agent_id bigint not null constraint protocol_call_agent_fk references organization_person,
	at timestamptz not null,
	result text not null,
	words text,
	constraint protocol_call_result_ck check (result in ('REACHED', 'NOT_REACHED', 'CLOSED'))
);
create index protocol_call_contact_ix on protocol_call (contact_id, id);
