-- A notice may be about something that is no ticket, a conversation for one; then it says itself what it is about
alter table notification
	alter column ticket_id drop not null,
	alter column ticket_number drop not null,
	add column if not exists about text;
