-- What a draft would change, worked out in the background by whichever node is free, and the moving of open deadlines afterwards
create table rehearsal (
	id bigint generated always as identity constraint rehearsal_pk primary key,
	purpose text not null,
	topic text not null,
	-- the calendar or policy; null for the matrix
	topic_id bigint,
	name text not null,
	-- the version in force before, and the draft that was published since or not
	former_id bigint not null,
	version_id bigint not null,
	-- how often the draft had been changed when it was replayed
	edit integer not null,
	months smallint,
	valid_from timestamptz not null,
	reason text,
	state text not null,
	-- how far it has come: the part, the last row of it, and how many rows altogether
	part text not null,
	after_id bigint not null default 0,
	done bigint not null default 0,
	total bigint,
	-- open clocks under versions older than the one in force, which nobody speaks of
	staying bigint not null default 0,
	asked_at timestamptz not null,
	asked_by_id bigint constraint rehearsal_asked_by_fk references organization_person,
	asked_by text,
	ended_at timestamptz,
	-- the node that works at it, as long as it says so; by the database's time, so that nodes agree
	holder uuid,
	leased_until timestamptz,
	attempts smallint not null default 0,
	constraint rehearsal_purpose_ck check (purpose in ('WHAT_IF', 'MOVE')),
	constraint rehearsal_topic_ck check (topic in ('CALENDAR', 'POLICY', 'MATRIX') and (topic_id is null) = (topic = 'MATRIX')),
	constraint rehearsal_state_ck check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
	constraint rehearsal_part_ck check (part in ('OPEN', 'ENDED')),
	constraint rehearsal_months_ck check ((months is null) = (purpose = 'MOVE') and months between 1 and 24),
	constraint rehearsal_reason_ck check ((reason is null) = (purpose = 'WHAT_IF') and length(reason) between 1 and 500),
	constraint rehearsal_ended_ck check ((ended_at is null) = (state in ('QUEUED', 'RUNNING')))
);
-- an idle look reads the head of this index
create index rehearsal_waiting_ix on rehearsal (id) where state in ('QUEUED', 'RUNNING');
create index rehearsal_topic_ix on rehearsal (topic, topic_id, id);

-- the clocks that would be others, as many as somebody may want to read
create table rehearsal_line (
	id bigint generated always as identity constraint rehearsal_line_pk primary key,
	rehearsal_id bigint not null constraint rehearsal_line_rehearsal_fk references rehearsal on delete cascade,
	part text not null,
	-- the order in which they are read: when it would be due, or when it ended
	at timestamptz not null,
	kind text not null,
	subject_id bigint not null,
	label text not null,
	organization_id bigint not null constraint rehearsal_line_organization_fk references organization,
	target text not null,
	target_label text,
	severity_before smallint not null,
	severity_after smallint not null,
	due_before timestamptz,
	due_after timestamptz,
	verdict_before text,
	verdict_after text,
	constraint rehearsal_line_part_ck check (part in ('OPEN', 'ENDED')),
	constraint rehearsal_line_kind_ck check (kind in ('DUE', 'STAGES', 'SEVERITY', 'DROPPED', 'VERDICT'))
);
create index rehearsal_line_order_ix on rehearsal_line (rehearsal_id, part, at, id);

-- all of them, counted
create table rehearsal_count (
	rehearsal_id bigint not null constraint rehearsal_count_rehearsal_fk references rehearsal on delete cascade,
	kind text not null,
	organization_id bigint not null constraint rehearsal_count_organization_fk references organization,
	severity smallint not null,
	count bigint not null,
	constraint rehearsal_count_pk primary key (rehearsal_id, kind, organization_id, severity)
);
