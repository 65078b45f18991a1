-- Each order of the desk's lists is one range of an index for each team, whatever page is read; what has ended only comes by date
create index ticket_severity_order_ix on ticket (team_id, severity, id)
	where status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED');
create index ticket_opened_order_ix on ticket (team_id, opened_at, id)
	where status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED');
create index ticket_changed_order_ix on ticket (team_id, updated_at desc, id desc)
	where status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED');
-- who waits longest for the team's word
create index ticket_waiting_order_ix on ticket (team_id,
	(coalesce(case when last_message_side = 'CLIENT' then last_message_at end, 'infinity'::timestamptz)), id)
	where status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED');
-- what is next, and the view of what nobody has
create index ticket_untaken_ix on ticket (team_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
	where status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED') and assignee_id is null;
-- how many are late, urgent or close to it: one range without a look at the table
create index ticket_stage_ix on ticket (team_id, yellow_at, red_at, due_at)
	where status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED') and yellow_at is not null;
-- the team's search and its lists of what has ended, newest change first
create index ticket_changed_ix on ticket (updated_at desc, id desc);
