-- A client may say that a pause was not justified, and a leader of the team decides
create table ticket_pause_contest (
	id bigint generated always as identity constraint ticket_pause_contest_pk primary key,
	ticket_id bigint not null constraint ticket_pause_contest_ticket_fk references ticket,
	-- of one of the clocks; what began with it in the others shares the decision
	pause_id bigint not null constraint ticket_pause_contest_pause_fk references sla_pause,
	pause_from timestamptz not null,
	contested_by_id bigint not null constraint ticket_pause_contest_contested_by_fk references organization_person,
	reason text not null,
	contested_at timestamptz not null,
	verdict text,
	decided_by_id bigint constraint ticket_pause_contest_decided_by_fk references organization_person,
	answer text,
	decided_at timestamptz,
	version integer not null default 0,
	constraint ticket_pause_contest_reason_ck check (length(reason) between 1 and 2000),
	constraint ticket_pause_contest_answer_ck check (length(answer) between 1 and 2000),
	constraint ticket_pause_contest_verdict_ck check (verdict in ('ACCEPTED', 'KEPT')),
	constraint ticket_pause_contest_decided_ck check ((verdict is null) = (decided_at is null)
		and (verdict is null) = (decided_by_id is null) and (verdict is null) = (answer is null))
);
-- one question at a time about a pause
create unique index ticket_pause_contest_undecided_uq on ticket_pause_contest (ticket_id, pause_from) where decided_at is null;
create index ticket_pause_contest_ticket_ix on ticket_pause_contest (ticket_id);
