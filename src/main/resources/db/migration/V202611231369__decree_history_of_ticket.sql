-- A ticket that is forgotten takes the finished histories with it that tell of it
create index decree_history_piece_ticket_ix on decree_history_piece (ticket_id) where ticket_id is not null;
create index decree_history_request_kept_ix on decree_history_request (person_id, expires_at) where state = 'DELIVERED';
