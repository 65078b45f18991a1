-- How many open tickets each team and each of its people has, kept in the transaction that changes a ticket: every change writes
-- what it adds and takes away as a row of its own, so that nobody waits for anybody, and a worker folds rows of the same team and person
create table ticket_tally (
	id bigint generated always as identity constraint ticket_tally_pk primary key,
	team_id bigint not null,
	-- null for what nobody has
	assignee_id bigint,
	open integer not null,
	answered integer not null,
	severe integer not null,
	approval integer not null,
	waiting integer not null,
	paused integer not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
create index ticket_tally_team_ix on ticket_tally (team_id);
create index ticket_tally_assignee_ix on ticket_tally (assignee_id);

-- what tickets of a table count for; the conditions are those of the queue's views, word for word
create view ticket_tally_counted as
select t.team_id, t.assignee_id, count(*)::integer open,
	(count(*) filter (where t.last_message_side = 'CLIENT'))::integer answered,
	(count(*) filter (where t.severity <= 2))::integer severe,
	(count(*) filter (where t.status = 'IN_APPROVAL'))::integer approval,
	(count(*) filter (where t.status in ('WAITING_CLIENT', 'PROPOSAL_SENT')))::integer waiting,
	(count(*) filter (where t.clock = 'PAUSED'))::integer paused
from ticket t where t.status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED')
group by t.team_id, t.assignee_id;

-- where what is kept differs from what is counted: nothing, ever
create view ticket_tally_drift as
select coalesce(k.team_id, c.team_id) team_id, coalesce(k.assignee_id, c.assignee_id) assignee_id, k.open kept, c.open counted
from (select team_id, assignee_id, sum(open) open, sum(answered) answered, sum(severe) severe, sum(approval) approval, sum(waiting) waiting,
		sum(paused) paused from ticket_tally group by team_id, assignee_id) k
full join ticket_tally_counted c on c.team_id = k.team_id and coalesce(c.assignee_id, 0) = coalesce(k.assignee_id, 0)
where (coalesce(k.open, 0), coalesce(k.answered, 0), coalesce(k.severe, 0), coalesce(k.approval, 0), coalesce(k.waiting, 0), coalesce(k.paused, 0))
	<> (coalesce(c.open, 0), coalesce(c.answered, 0), coalesce(c.severe, 0), coalesce(c.approval, 0), coalesce(c.waiting, 0), coalesce(c.paused, 0));

insert into ticket_tally (team_id, assignee_id, open, answered, severe, approval, waiting, paused)
select team_id, assignee_id, open, answered, severe, approval, waiting, paused from ticket_tally_counted;

create function ticket_tally_change() returns trigger language plpgsql as $$
begin
	if tg_op = 'TRUNCATE' then
		delete from ticket_tally;
		return null;
	end if;
	-- one branch for each kind of statement, since each has only its own rows
	if tg_op = 'INSERT' then
		insert into ticket_tally (team_id, assignee_id, open, answered, severe, approval, waiting, paused)
		select t.team_id, t.assignee_id, count(*), count(*) filter (where t.last_message_side = 'CLIENT'), count(*) filter (where t.severity <= 2),
			count(*) filter (where t.status = 'IN_APPROVAL'), count(*) filter (where t.status in ('WAITING_CLIENT', 'PROPOSAL_SENT')),
			count(*) filter (where t.clock = 'PAUSED')
		from added t where t.status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED') group by t.team_id, t.assignee_id;
	elsif tg_op = 'DELETE' then
		insert into ticket_tally (team_id, assignee_id, open, answered, severe, approval, waiting, paused)
		select t.team_id, t.assignee_id, -count(*), -count(*) filter (where t.last_message_side = 'CLIENT'), -count(*) filter (where t.severity <= 2),
			-count(*) filter (where t.status = 'IN_APPROVAL'), -count(*) filter (where t.status in ('WAITING_CLIENT', 'PROPOSAL_SENT')),
			-count(*) filter (where t.clock = 'PAUSED')
		from taken t where t.status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED') group by t.team_id, t.assignee_id;
	else
		insert into ticket_tally (team_id, assignee_id, open, answered, severe, approval, waiting, paused)
		select t.team_id, t.assignee_id, sum(sign), coalesce(sum(sign) filter (where t.last_message_side = 'CLIENT'), 0),
			coalesce(sum(sign) filter (where t.severity <= 2), 0), coalesce(sum(sign) filter (where t.status = 'IN_APPROVAL'), 0),
			coalesce(sum(sign) filter (where t.status in ('WAITING_CLIENT', 'PROPOSAL_SENT')), 0), coalesce(sum(sign) filter (where t.clock = 'PAUSED'), 0)
		from (select team_id, assignee_id, status, severity, last_message_side, clock, 1 sign from added
			union all select team_id, assignee_id, status, severity, last_message_side, clock, -1 from taken) t
		where t.status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED') group by t.team_id, t.assignee_id
		-- most changes of a ticket count for nothing, and write nothing
		having sum(sign) <> 0 or coalesce(sum(sign) filter (where t.last_message_side = 'CLIENT'), 0) <> 0
			or coalesce(sum(sign) filter (where t.severity <= 2), 0) <> 0 or coalesce(sum(sign) filter (where t.status = 'IN_APPROVAL'), 0) <> 0
			or coalesce(sum(sign) filter (where t.status in ('WAITING_CLIENT', 'PROPOSAL_SENT')), 0) <> 0
			or coalesce(sum(sign) filter (where t.clock = 'PAUSED'), 0) <> 0;
	end if;
	return null;
end $$;
create trigger ticket_tally_insert after insert on ticket referencing new table as added
	for each statement execute function ticket_tally_change();
create trigger ticket_tally_update after update on ticket referencing old table as taken new table as added
	for each statement execute function ticket_tally_change();
create trigger ticket_tally_delete after delete on ticket referencing old table as taken
	for each statement execute function ticket_tally_change();
create trigger ticket_tally_truncate after truncate on ticket
	for each statement execute function ticket_tally_change();
