-- What people asked not to be told in their quiet hours leaves as one letter when those end
create table mail_held (
	id bigint generated always as identity constraint mail_held_pk primary key,
	person_id bigint not null constraint mail_held_person_fk references organization_person,
	ticket_number text not null,
	kind text not null,
	target text,
	label text,
	actor_id bigint,
	path text not null,
	at timestamptz not null,
	until timestamptz not null
);
create index mail_held_due_ix on mail_held (person_id, until);
