-- Personal access tokens: how programs act for a person by the API; the database knows hashes only
create table account_token (
	id bigint generated always as identity constraint account_token_pk primary key,
	person_id bigint not null constraint account_token_person_fk references organization_person,
	name text not null,
	token_hash bytea not null constraint account_token_hash_uq unique,
	-- set by the demo, refused outside of it
	demo boolean not null default false,
	created_at timestamptz not null,
	-- never, where nothing is said
	expires_at timestamptz,
	last_used_at timestamptz,
	constraint account_token_hash_ck check (length(token_hash) = 32),
	constraint account_token_expires_ck check (expires_at > created_at)
);
create unique index account_token_name_uq on account_token (person_id, lower(name));
create index account_token_expires_ix on account_token (expires_at) where expires_at is not null;
