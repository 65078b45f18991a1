-- Answers that are written once and used on many tickets: a saved reply is text alone, a macro also says what changes; somebody's own, of a team, or of all
create table macro (
	id bigint generated always as identity constraint macro_pk primary key,
	name text not null,
	text text not null default '',
	after_reply text,
	changes text[] not null default '{}',
	owner_id bigint constraint macro_owner_fk references organization_person,
	team_id bigint constraint macro_team_fk references organization_team,
	archived_at timestamptz,
	updated_at timestamptz not null,
	version integer not null default 0,
	constraint macro_name_ck check (length(name) between 1 and 80),
	constraint macro_text_ck check (length(text) <= 10000),
	constraint macro_scope_ck check (owner_id is null or team_id is null),
	constraint macro_something_ck check (text <> '' or after_reply is not null or cardinality(changes) > 0)
);
create index macro_owner_ix on macro (owner_id) where owner_id is not null;
create index macro_team_ix on macro (team_id) where team_id is not null;
create index macro_name_ix on macro (lower(name), id);
