-- Lists that people keep under a name: their own, or a team's
create table workspace_view (
	id bigint generated always as identity constraint workspace_view_pk primary key,
	owner_id bigint not null constraint workspace_view_owner_fk references organization_person,
	-- null for one's own
	team_id bigint constraint workspace_view_team_fk references organization_team,
	name text not null,
	-- filter, order and columns as they stand in an address
	query text not null,
	created_at timestamptz not null,
	deleted_at timestamptz,
	constraint workspace_view_name_ck check (length(name) between 1 and 80),
	constraint workspace_view_query_ck check (length(query) <= 4000)
);
create index workspace_view_owner_ix on workspace_view (owner_id);
create index workspace_view_team_ix on workspace_view (team_id);

-- what somebody has beside the queues in the navigation
create table workspace_pin (
	person_id bigint not null constraint workspace_pin_person_fk references organization_person,
	view_id bigint not null constraint workspace_pin_view_fk references workspace_view,
	constraint workspace_pin_pk primary key (person_id, view_id)
);
create index workspace_pin_view_ix on workspace_pin (view_id);
