-- A ticket that has just been opened is looked up by its number, to learn of which draft it came
create index intake_draft_ticket_ix on intake_draft (ticket_number) where ticket_number is not null;
