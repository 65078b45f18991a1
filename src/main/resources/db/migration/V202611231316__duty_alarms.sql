-- People are called until one of them answers: an alarm is about one thing, its pages say who was called when and why
create table duty_alarm (
	id bigint generated always as identity constraint duty_alarm_pk primary key,
	-- a kind of thing and its id, such as ticket:12, of whatever module raised it
	subject text not null,
	team_id bigint not null constraint duty_alarm_team_fk references organization_team,
	words text not null,
	path text not null,
	level text not null,
	raised_at timestamptz not null,
	-- none once somebody answered, it was ended, or nobody is left to be called
	escalates_at timestamptz,
	acknowledged_at timestamptz,
	acknowledged_by_id bigint constraint duty_alarm_acknowledged_by_fk references organization_person,
	ended_at timestamptz,
	constraint duty_alarm_subject_ck check (length(subject) between 3 and 60),
	constraint duty_alarm_words_ck check (length(words) between 1 and 300),
	constraint duty_alarm_level_ck check (level in ('FIRST', 'NEXT', 'LEADER', 'ALL')),
	constraint duty_alarm_acknowledged_ck check ((acknowledged_at is null) = (acknowledged_by_id is null)),
	constraint duty_alarm_escalates_ck check (escalates_at is null or (acknowledged_at is null and ended_at is null))
);
-- one alarm at a time about one thing
create unique index duty_alarm_open_uq on duty_alarm (subject) where acknowledged_at is null and ended_at is null;
create index duty_alarm_subject_ix on duty_alarm (subject, id);
create index duty_alarm_due_ix on duty_alarm (escalates_at) where escalates_at is not null;

create table duty_page (
	id bigint generated always as identity constraint duty_page_pk primary key,
	alarm_id bigint not null constraint duty_page_alarm_fk references duty_alarm,
	person_id bigint not null constraint duty_page_person_fk references organization_person,
	level text not null,
	reason text not null,
	paged_at timestamptz not null,
	token_hash bytea not null constraint duty_page_token_uq unique,
	constraint duty_page_person_uq unique (alarm_id, person_id),
	constraint duty_page_level_ck check (level in ('FIRST', 'NEXT', 'LEADER', 'ALL')),
	constraint duty_page_reason_ck check (reason in ('ON_DUTY', 'NEXT_ON_DUTY', 'LEADER', 'LEADER_FOR_NOBODY', 'ADMINS_FOR_NOBODY', 'EVERYBODY'))
);
create index duty_page_person_ix on duty_page (person_id, alarm_id);
