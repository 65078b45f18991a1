-- Who has which ticket open, by leases of the database's clock; nothing of it needs to outlive a crash
create unlogged table workspace_presence (
	ticket_id bigint not null,
	person_id bigint not null,
	typing boolean not null,
	until timestamptz not null,
	constraint workspace_presence_pk primary key (ticket_id, person_id)
);

-- What a person chose about working by keyboard, on whichever browser
create table workspace_person (
	person_id bigint constraint workspace_person_pk primary key
		constraint workspace_person_person_fk references organization_person,
	keys_off boolean not null
);
