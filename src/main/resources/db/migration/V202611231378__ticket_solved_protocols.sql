-- Boards and walls show what was solved in the last hours without looking at all that ever was.
create index ticket_protocol_resolved_ix on ticket (team_id, resolved_at) where kind = 'PROTOCOL' and resolved_at is not null;
