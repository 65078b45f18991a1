-- What somebody typed into a form and has not sent: every page being written is a row of its own, so that two of them never overwrite each other
create table platform_typed (
	id bigint generated always as identity,
	person_id bigint not null,
	form text not null,
	fields jsonb not null,
	files bigint[] not null default '{}',
	version integer not null default 1,
	updated_at timestamptz not null,
	discarded_at timestamptz,
	constraint platform_typed_pk primary key (id),
	constraint platform_typed_form_ck check (form ~ '^[a-z][a-z-]*(:[A-Za-z0-9-]+){0,4}$' and length(form) <= 120),
	constraint platform_typed_fields_ck check (jsonb_typeof(fields) = 'object')
);
create index platform_typed_person_ix on platform_typed (person_id, form);
create index platform_typed_age_ix on platform_typed (updated_at);

-- a file that something unsent still names is no orphan, however long ago it was uploaded
alter table platform_file add column needed_at timestamptz;
