-- How fast: which severity a request has, what each severity promises, and the clocks that run on the promises
create table sla_target (
	id bigint generated always as identity constraint sla_target_pk primary key,
	severity smallint,
	target text not null,
	duration_seconds bigint not null,
	calendar_id bigint not null constraint sla_target_calendar_fk references calendar,
	yellow_percent smallint not null default 50,
	red_percent smallint not null default 80,
	version integer not null default 0,
	constraint sla_target_severity_ck check (severity between 1 and 4),
	constraint sla_target_target_ck check (target in ('DIAGNOSIS', 'SOLUTION', 'FEEDBACK')),
	constraint sla_target_duration_ck check (duration_seconds > 0),
	constraint sla_target_percent_ck check (0 < yellow_percent and yellow_percent < red_percent and red_percent < 100),
	-- feedback on a request that needs approval does not depend on its severity
	constraint sla_target_feedback_ck check ((target = 'FEEDBACK') = (severity is null)),
	constraint sla_target_uq unique nulls not distinct (severity, target)
);

create table sla_matrix_row (
	id bigint generated always as identity constraint sla_matrix_row_pk primary key,
	product_id bigint constraint sla_matrix_row_product_fk references catalog_product,
	module_id bigint constraint sla_matrix_row_module_fk references catalog_module,
	situation_id bigint constraint sla_matrix_row_situation_fk references catalog_situation,
	impact_id bigint constraint sla_matrix_row_impact_fk references catalog_impact,
	severity smallint not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint sla_matrix_row_severity_ck check (severity between 1 and 4),
	constraint sla_matrix_row_module_ck check (module_id is null or product_id is not null),
	constraint sla_matrix_row_situation_ck check (situation_id is null or module_id is not null)
);
-- blanks match anything, so two rows with the same cells would contradict each other
create unique index sla_matrix_row_uq on sla_matrix_row (product_id, module_id, situation_id, impact_id)
	nulls not distinct where archived_at is null;

create table sla_clock (
	id bigint generated always as identity constraint sla_clock_pk primary key,
	subject_id bigint not null,
	organization_id bigint not null constraint sla_clock_organization_fk references organization,
	target text not null,
	severity smallint,
	calendar_version_id bigint not null constraint sla_clock_calendar_version_fk references calendar_version,
	duration_seconds bigint not null,
	yellow_percent smallint not null,
	red_percent smallint not null,
	started_at timestamptz not null,
	state text not null,
	due_at timestamptz,
	yellow_at timestamptz,
	red_at timestamptz,
	ended_at timestamptz,
	constraint sla_clock_target_ck check (target in ('DIAGNOSIS', 'SOLUTION', 'FEEDBACK')),
	constraint sla_clock_state_ck check (state in ('RUNNING', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED')),
	constraint sla_clock_due_ck check ((state = 'PAUSED') = (due_at is null)),
	constraint sla_clock_end_ck check ((state in ('MET', 'BREACHED', 'CANCELLED')) = (ended_at is not null)),
	constraint sla_clock_uq unique (subject_id, target)
);

create table sla_pause (
	id bigint generated always as identity constraint sla_pause_pk primary key,
	clock_id bigint not null constraint sla_pause_clock_fk references sla_clock on delete cascade,
	cause text not null,
	message_id bigint,
	from_at timestamptz not null,
	until_at timestamptz,
	constraint sla_pause_cause_ck check (cause in ('WAITING_CLIENT', 'PROPOSAL', 'RESOLVED')),
	constraint sla_pause_order_ck check (until_at is null or until_at >= from_at)
);
create index sla_pause_clock_ix on sla_pause (clock_id);
-- a clock stands still at most once at a time
create unique index sla_pause_open_uq on sla_pause (clock_id) where until_at is null;
