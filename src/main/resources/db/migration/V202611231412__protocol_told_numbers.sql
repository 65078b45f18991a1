-- Whoever a protocol turns out to belong to has its number in writing, once
create table protocol_told (
	ticket_id bigint not null constraint protocol_told_ticket_fk references ticket,
	person_id bigint not null constraint protocol_told_person_fk references organization_person,
	at timestamptz not null,
	constraint protocol_told_pk primary key (ticket_id, person_id)
);
create index protocol_told_person_ix on protocol_told (person_id);
-- those known so far are not written to again
insert into protocol_told (ticket_id, person_id, at)
select distinct on (ticket_id, requester_id) ticket_id, requester_id, ended_at from protocol_contact
where state = 'REGISTERED' and requester_id is not null;
