-- Who of the team looks after a client, shown to its contacts in this order
create table organization_attendant (
	organization_id bigint not null constraint organization_attendant_organization_fk references organization,
	person_id bigint not null constraint organization_attendant_person_fk references organization_person,
	kind text not null,
	position integer not null,
	constraint organization_attendant_pk primary key (organization_id, person_id),
	constraint organization_attendant_kind_ck check (kind in ('MANAGER', 'ANALYST'))
);
create index organization_attendant_person_ix on organization_attendant (person_id);
