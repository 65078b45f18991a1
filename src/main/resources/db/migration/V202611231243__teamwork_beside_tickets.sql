-- What the team keeps beside a ticket for itself alone: who follows it, who was called, how long work took, what is known of a client, whose draft others may read
create table teamwork_watch (
	ticket_id bigint not null constraint teamwork_watch_ticket_fk references ticket,
	person_id bigint not null constraint teamwork_watch_person_fk references organization_person,
	since timestamptz not null,
	constraint teamwork_watch_pk primary key (ticket_id, person_id)
);
create index teamwork_watch_person_ix on teamwork_watch (person_id, since desc, ticket_id desc);

create table teamwork_mention (
	id bigint generated always as identity constraint teamwork_mention_pk primary key,
	ticket_id bigint not null constraint teamwork_mention_ticket_fk references ticket,
	message_id bigint not null constraint teamwork_mention_message_fk references ticket_message,
	person_id bigint not null constraint teamwork_mention_person_fk references organization_person,
	by_id bigint not null constraint teamwork_mention_by_fk references organization_person,
	at timestamptz not null,
	constraint teamwork_mention_uq unique (message_id, person_id)
);
create index teamwork_mention_person_ix on teamwork_mention (person_id, at desc, id desc);

create table teamwork_time (
	id bigint generated always as identity constraint teamwork_time_pk primary key,
	ticket_id bigint not null constraint teamwork_time_ticket_fk references ticket,
	person_id bigint not null constraint teamwork_time_person_fk references organization_person,
	started_at timestamptz not null,
	-- none while it runs
	seconds integer,
	about text,
	-- whether it was told afterwards instead of measured
	told boolean not null default false,
	version integer not null default 0,
	constraint teamwork_time_seconds_ck check (seconds between 0 and 86400),
	constraint teamwork_time_about_ck check (length(about) between 1 and 300)
);
-- nobody works on two things at once
create unique index teamwork_time_running_uq on teamwork_time (person_id) where seconds is null;
create index teamwork_time_ticket_ix on teamwork_time (ticket_id, id);
create index teamwork_time_person_ix on teamwork_time (person_id, started_at);

create table teamwork_time_correction (
	id bigint generated always as identity constraint teamwork_time_correction_pk primary key,
	time_id bigint not null constraint teamwork_time_correction_time_fk references teamwork_time,
	by_id bigint not null constraint teamwork_time_correction_by_fk references organization_person,
	at timestamptz not null,
	seconds_before integer not null,
	seconds_after integer not null,
	reason text not null,
	constraint teamwork_time_correction_reason_ck check (length(reason) between 1 and 300)
);
create index teamwork_time_correction_time_ix on teamwork_time_correction (time_id, id);

create table teamwork_note (
	id bigint generated always as identity constraint teamwork_note_pk primary key,
	organization_id bigint not null constraint teamwork_note_organization_fk references organization,
	-- none where it is about the organization as a whole
	person_id bigint constraint teamwork_note_person_fk references organization_person,
	removed_at timestamptz,
	version integer not null default 1
);
create index teamwork_note_organization_ix on teamwork_note (organization_id, id desc) where removed_at is null;

create table teamwork_note_version (
	note_id bigint not null constraint teamwork_note_version_note_fk references teamwork_note,
	number integer not null,
	text text not null,
	by_id bigint not null constraint teamwork_note_version_by_fk references organization_person,
	at timestamptz not null,
	constraint teamwork_note_version_pk primary key (note_id, number),
	constraint teamwork_note_version_text_ck check (length(text) between 1 and 2000)
);

-- who lets colleagues read what they are writing on a ticket; sending ends it
create table teamwork_shared_draft (
	ticket_id bigint not null constraint teamwork_shared_draft_ticket_fk references ticket,
	person_id bigint not null constraint teamwork_shared_draft_person_fk references organization_person,
	constraint teamwork_shared_draft_pk primary key (ticket_id, person_id)
);
