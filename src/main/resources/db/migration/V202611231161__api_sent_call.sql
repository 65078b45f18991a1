-- A call that a program repeats, because it never read the answer, opens no second ticket
create table api_sent_call (
	person_id bigint not null constraint api_sent_call_person_fk references organization_person,
	key text not null,
	body_hash bytea not null,
	ticket_number text,
	sent_at timestamptz not null,
	constraint api_sent_call_pk primary key (person_id, key),
	constraint api_sent_call_key_ck check (length(key) between 1 and 200)
);
create index api_sent_call_age_ix on api_sent_call (sent_at);
