-- Approval in steps: what a plan asks, and for each subject the rounds, the steps of each and what people decided
create table approval_plan_step (
	id bigint generated always as identity constraint approval_plan_step_pk primary key,
	-- what the plan is for; means nothing here
	plan_id bigint not null,
	position smallint not null,
	name text not null,
	approvers text not null,
	team_id bigint constraint approval_plan_step_team_fk references organization_team,
	-- how many have to say yes; null for all of them
	needed smallint,
	version integer not null default 0,
	constraint approval_plan_step_position_uq unique (plan_id, position) deferrable initially deferred,
	constraint approval_plan_step_name_ck check (length(name) <= 80),
	constraint approval_plan_step_approvers_ck check (approvers in ('RESPONSIBLE', 'LEADER', 'TEAM', 'PEOPLE')),
	constraint approval_plan_step_team_ck check ((approvers = 'TEAM') = (team_id is not null)),
	constraint approval_plan_step_needed_ck check (needed between 1 and 50)
);
create table approval_plan_approver (
	step_id bigint not null constraint approval_plan_approver_step_fk references approval_plan_step on delete cascade,
	person_id bigint not null constraint approval_plan_approver_person_fk references organization_person,
	constraint approval_plan_approver_pk primary key (step_id, person_id)
);
create index approval_plan_approver_person_ix on approval_plan_approver (person_id);

create table approval_round (
	id bigint generated always as identity constraint approval_round_pk primary key,
	subject_id bigint not null,
	number smallint not null,
	asked_by_id bigint not null constraint approval_round_asked_by_fk references organization_person,
	asked_at timestamptz not null,
	reason text,
	outcome text,
	ended_at timestamptz,
	constraint approval_round_number_uq unique (subject_id, number),
	constraint approval_round_outcome_ck check (outcome in ('APPROVED', 'DENIED')),
	constraint approval_round_ended_ck check (outcome is null or ended_at is not null),
	constraint approval_round_reason_ck check (length(reason) between 1 and 20000)
);
-- one round at a time
create unique index approval_round_open_uq on approval_round (subject_id) where ended_at is null;

create table approval_step (
	id bigint generated always as identity constraint approval_step_pk primary key,
	round_id bigint not null constraint approval_step_round_fk references approval_round,
	subject_id bigint not null,
	position smallint not null,
	name text not null,
	approvers text not null,
	team_id bigint constraint approval_step_team_fk references organization_team,
	needed smallint,
	opened_at timestamptz,
	outcome text,
	ended_at timestamptz,
	constraint approval_step_position_uq unique (round_id, position),
	constraint approval_step_approvers_ck check (approvers in ('RESPONSIBLE', 'LEADER', 'TEAM', 'PEOPLE')),
	constraint approval_step_outcome_ck check (outcome in ('APPROVED', 'DENIED')),
	constraint approval_step_ended_ck check (outcome is null or ended_at is not null)
);
create index approval_step_subject_ix on approval_step (subject_id);
create index approval_step_team_ix on approval_step (team_id) where team_id is not null;
-- what waits for somebody
create index approval_step_open_ix on approval_step (approvers, subject_id) where opened_at is not null and ended_at is null;
create table approval_step_approver (
	step_id bigint not null constraint approval_step_approver_step_fk references approval_step,
	person_id bigint not null constraint approval_step_approver_person_fk references organization_person,
	constraint approval_step_approver_pk primary key (step_id, person_id)
);
create index approval_step_approver_person_ix on approval_step_approver (person_id);

create table approval_decision (
	id bigint generated always as identity constraint approval_decision_pk primary key,
	step_id bigint not null constraint approval_decision_step_fk references approval_step,
	person_id bigint not null constraint approval_decision_person_fk references organization_person,
	verdict text not null,
	reason text,
	at timestamptz not null,
	constraint approval_decision_verdict_ck check (verdict in ('APPROVED', 'DENIED')),
	constraint approval_decision_reason_ck check (length(reason) between 1 and 20000),
	-- who says no says why
	constraint approval_decision_denied_ck check (verdict = 'APPROVED' or reason is not null),
	constraint approval_decision_person_uq unique (step_id, person_id, verdict)
);

-- what waits for approval already is asked of the responsible team, as it always was
insert into approval_round (subject_id, number, asked_by_id, asked_at)
	select id, 1, requester_id, opened_at from ticket where status = 'IN_APPROVAL';
insert into approval_step (round_id, subject_id, position, name, approvers, needed, opened_at)
	select id, subject_id, 1, '', 'RESPONSIBLE', 1, asked_at from approval_round;
