-- How much of a person's own work is late, urgent or close to it, without a look at the table
create index ticket_own_stage_ix on ticket (assignee_id, yellow_at, red_at, due_at)
	where status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED') and yellow_at is not null;
