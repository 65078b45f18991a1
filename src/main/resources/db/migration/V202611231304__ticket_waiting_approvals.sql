-- What waits for somebody's approval is found from their teams, not from all that waits for anybody's.
create index ticket_in_approval_ix on ticket (team_id) where status = 'IN_APPROVAL';
