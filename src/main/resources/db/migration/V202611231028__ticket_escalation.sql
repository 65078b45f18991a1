-- What each team does when a deadline passes, and who is told of it
create table ticket_escalation_rule (
	team_id bigint constraint ticket_escalation_rule_pk primary key
		constraint ticket_escalation_rule_team_fk references organization_team,
	on_breach text not null,
	version integer not null default 0,
	constraint ticket_escalation_rule_breach_ck check (on_breach in ('KEEP', 'TO_LEADER', 'TO_QUEUE'))
);

create table ticket_escalation_person (
	team_id bigint not null constraint ticket_escalation_person_rule_fk references ticket_escalation_rule,
	person_id bigint not null constraint ticket_escalation_person_person_fk references organization_person,
	constraint ticket_escalation_person_pk primary key (team_id, person_id)
);
create index ticket_escalation_person_person_ix on ticket_escalation_person (person_id);
