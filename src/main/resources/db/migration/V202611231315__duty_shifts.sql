-- Who is on duty when: people who take turns by the week, at all hours or by a calendar, who stands in for whom, and how long each may take to answer
create table duty_rule (
	team_id bigint not null constraint duty_rule_pk primary key constraint duty_rule_team_fk references organization_team,
	zone text not null,
	-- minutes without an answer before the next one, the leader and everybody are called
	next_after smallint not null,
	leader_after smallint not null,
	all_after smallint not null,
	version integer not null default 0,
	constraint duty_rule_next_after_ck check (next_after between 1 and 240),
	constraint duty_rule_leader_after_ck check (leader_after between 1 and 240),
	constraint duty_rule_all_after_ck check (all_after between 1 and 240)
);

create table duty_shift (
	id bigint generated always as identity constraint duty_shift_pk primary key,
	team_id bigint not null constraint duty_shift_team_fk references organization_team,
	name text not null,
	hours text not null,
	calendar_id bigint constraint duty_shift_calendar_fk references calendar,
	-- the day on which the first one takes over; the others follow week by week, on that day and at that hour of the team's zone
	starts_on date not null,
	hand_over time not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint duty_shift_name_ck check (length(name) between 1 and 80),
	constraint duty_shift_hours_ck check (hours in ('ALWAYS', 'OPEN', 'CLOSED')),
	constraint duty_shift_calendar_ck check ((hours = 'ALWAYS') = (calendar_id is null))
);
create unique index duty_shift_name_uq on duty_shift (team_id, lower(name)) where archived_at is null;

create table duty_turn (
	shift_id bigint not null constraint duty_turn_shift_fk references duty_shift,
	position smallint not null,
	person_id bigint not null constraint duty_turn_person_fk references organization_person,
	constraint duty_turn_pk primary key (shift_id, position),
	constraint duty_turn_person_uq unique (shift_id, person_id)
);

create table duty_stand_in (
	id bigint generated always as identity constraint duty_stand_in_pk primary key,
	shift_id bigint not null constraint duty_stand_in_shift_fk references duty_shift,
	person_id bigint not null constraint duty_stand_in_person_fk references organization_person,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	about text,
	constraint duty_stand_in_span_ck check (ends_at > starts_at),
	constraint duty_stand_in_about_ck check (length(about) between 1 and 200)
);
create index duty_stand_in_shift_ix on duty_stand_in (shift_id, ends_at);
