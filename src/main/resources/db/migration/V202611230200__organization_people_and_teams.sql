-- Who: client organizations, people on both sides, and the teams that answer
create table organization (
	id bigint generated always as identity constraint organization_pk primary key,
	name text not null,
	document text,
	archived_at timestamptz,
	version integer not null default 0,
	constraint organization_name_ck check (length(name) between 1 and 120)
);
-- one living organization per name, whatever the capitals
create unique index organization_name_uq on organization (lower(name)) where archived_at is null;

create table organization_person (
	id bigint generated always as identity constraint organization_person_pk primary key,
	organization_id bigint constraint organization_person_organization_fk references organization,
	name text not null,
	email text not null,
	phone text,
	role text not null,
	disabled_at timestamptz,
	version integer not null default 0,
	constraint organization_person_name_ck check (length(name) between 1 and 120),
	constraint organization_person_role_ck check (role in ('CLIENT', 'CLIENT_MANAGER', 'AGENT', 'LEADER', 'ADMIN')),
	-- clients belong to exactly one organization, the team to none
	constraint organization_person_side_ck check ((role in ('CLIENT', 'CLIENT_MANAGER')) = (organization_id is not null))
);
create unique index organization_person_email_uq on organization_person (lower(email));
create index organization_person_organization_ix on organization_person (organization_id, name);

create table organization_team (
	id bigint generated always as identity constraint organization_team_pk primary key,
	name text not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint organization_team_name_ck check (length(name) between 1 and 120)
);
create unique index organization_team_name_uq on organization_team (lower(name)) where archived_at is null;

create table organization_team_member (
	team_id bigint not null constraint organization_team_member_team_fk references organization_team,
	person_id bigint not null constraint organization_team_member_person_fk references organization_person,
	leads boolean not null default false,
	constraint organization_team_member_pk primary key (team_id, person_id)
);
create index organization_team_member_person_ix on organization_team_member (person_id);
