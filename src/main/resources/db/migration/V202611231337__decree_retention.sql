-- What is past its retention may be forgotten, by somebody's decision and never within the term; recordings of calls are kept as long as promised
create table decree_retention (
	id smallint constraint decree_retention_pk primary key,
	erasing boolean not null default false,
	batch integer not null default 50,
	version integer not null default 0,
	constraint decree_retention_one_ck check (id = 1),
	constraint decree_retention_batch_ck check (batch between 1 and 500)
);
insert into decree_retention (id) values (1);

create table decree_retention_type (
	request_type_id bigint constraint decree_retention_type_pk primary key constraint decree_retention_type_type_fk references intake_request_type,
	months integer not null,
	constraint decree_retention_type_months_ck check (months between 24 and 240)
);

create table decree_hold (
	id bigint generated always as identity constraint decree_hold_pk primary key,
	ticket_id bigint not null constraint decree_hold_ticket_fk references ticket,
	reason text not null,
	placed_by_id bigint not null constraint decree_hold_placed_by_fk references organization_person,
	placed_at timestamptz not null,
	released_by_id bigint constraint decree_hold_released_by_fk references organization_person,
	released_at timestamptz,
	constraint decree_hold_reason_ck check (length(reason) between 1 and 500),
	constraint decree_hold_released_ck check ((released_at is null) = (released_by_id is null))
);
create unique index decree_hold_ticket_uq on decree_hold (ticket_id) where released_at is null;
create index decree_hold_ticket_ix on decree_hold (ticket_id);

create table decree_retention_run (
	id bigint generated always as identity constraint decree_retention_run_pk primary key,
	at timestamptz not null,
	dry boolean not null,
	-- who asked for it; null for the clock
	person_id bigint constraint decree_retention_run_person_fk references organization_person,
	found integer not null,
	held integer not null,
	erased integer not null default 0,
	skipped integer not null default 0
);
create index decree_retention_run_at_ix on decree_retention_run (at desc, id desc);

create table decree_erasure (
	ticket_id bigint constraint decree_erasure_pk primary key constraint decree_erasure_ticket_fk references ticket,
	run_id bigint not null constraint decree_erasure_run_fk references decree_retention_run,
	at timestamptz not null
);
create index decree_erasure_run_ix on decree_erasure (run_id);

create table decree_recording (
	id bigint generated always as identity constraint decree_recording_pk primary key,
	ticket_id bigint not null constraint decree_recording_ticket_fk references ticket,
	address text not null,
	added_by_id bigint not null constraint decree_recording_added_by_fk references organization_person,
	added_at timestamptz not null,
	kept_until timestamptz not null,
	constraint decree_recording_address_ck check (length(address) between 8 and 500)
);
create index decree_recording_ticket_ix on decree_recording (ticket_id, id);
-- what is looked for: ended long ago
create index ticket_ended_since_ix on ticket (status_since, id) where status in ('DENIED', 'CLOSED', 'CANCELLED');
