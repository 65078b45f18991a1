-- Fills a demo database up to some 100,000 tickets, most of them closed, for QueueLoad.
-- psql "$(…)" -f bench/fill.sql, or by bench/Fill.java where there is no psql. Only for databases to throw away.
insert into ticket (number, organization_id, requester_id, opened_by_id, request_type_id, product_id, module_id, subject,
	status, status_since, severity, severity_source, team_id, assignee_id, opened_at, updated_at, resolved_at,
	last_message_at, last_message_side, last_message_author, last_message_excerpt, clock, clock_target, due_at,
	yellow_at, red_at)
select 'B' || lpad((m.id * 1000 + i)::text, 9, '0'), m.organization_id, m.requester_id, m.requester_id, m.request_type_id,
	m.product_id, m.module_id, m.subject, case when mod(i, 20) = 0 then 'IN_PROGRESS' else 'CLOSED' end,
	m.opened_at, m.severity, 'REQUEST_TYPE', m.team_id, case when mod(i, 3) = 0 then m.assignee_id end,
	m.opened_at - i * interval '3 hours', m.updated_at - i * interval '3 hours',
	case when mod(i, 20) <> 0 then m.opened_at end, m.updated_at - i * interval '3 hours', m.last_message_side,
	m.last_message_author, m.last_message_excerpt, case when mod(i, 20) = 0 then 'RUNNING' else 'NONE' end,
	case when mod(i, 20) = 0 then 'SOLUTION' end, case when mod(i, 20) = 0 then now() + (i - 100) * interval '7 minutes' end,
	case when mod(i, 20) = 0 then now() + (i - 120) * interval '7 minutes' end,
	case when mod(i, 20) = 0 then now() + (i - 105) * interval '7 minutes' end
from ticket m cross join generate_series(1, 400) i
where m.number like '20%' and m.id <= (select min(id) + 249 from ticket);
insert into ticket_message (ticket_id, author_id, side, visibility, text, at)
select t.id, t.requester_id, 'CLIENT', 'PUBLIC', t.last_message_excerpt, t.opened_at from ticket t where t.number like 'B%';
analyze;
