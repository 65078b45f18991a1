-- What was done to many tickets at once: how far it came, which refused and why, and what it takes to undo it
create table workspace_bulk (
	id bigint generated always as identity constraint workspace_bulk_pk primary key,
	person_id bigint not null constraint workspace_bulk_person_fk references organization_person,
	recipient text not null,
	-- the list it was asked from
	back text not null,
	state text not null,
	asked_at timestamptz not null,
	-- whoever works at it has it until then, by the database's time
	leased_until timestamptz,
	constraint workspace_bulk_state_ck check (state in ('DOING', 'DONE', 'UNDOING', 'UNDONE'))
);
create index workspace_bulk_person_ix on workspace_bulk (person_id);
create index workspace_bulk_work_ix on workspace_bulk (id) where state in ('DOING', 'UNDOING');

create table workspace_bulk_item (
	bulk_id bigint not null constraint workspace_bulk_item_bulk_fk references workspace_bulk on delete cascade,
	position integer not null,
	number text not null,
	outcome text not null,
	-- the key of the sentence that tells why it was refused
	reason text,
	team_before bigint,
	person_before bigint,
	given_at timestamptz,
	constraint workspace_bulk_item_pk primary key (bulk_id, position),
	constraint workspace_bulk_item_outcome_ck check (outcome in ('WAITING', 'DONE', 'SAME', 'REFUSED', 'UNDONE', 'KEPT'))
);
create index workspace_bulk_item_waiting_ix on workspace_bulk_item (bulk_id, outcome, position);
