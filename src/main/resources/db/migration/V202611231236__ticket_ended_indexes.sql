-- Lists of what has ended, by its last change: of a team without a look at what is open, and of a person
create index ticket_ended_order_ix on ticket (team_id, updated_at desc, id desc)
	where status in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED');
create index ticket_assignee_ended_ix on ticket (assignee_id, updated_at desc, id desc)
	where status in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED');
