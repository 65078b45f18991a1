-- How a person proves who they are: a password, or a link that came by mail and works once
create table account_credential (
	person_id bigint constraint account_credential_pk primary key
		constraint account_credential_person_fk references organization_person,
	password_hash text not null,
	changed_at timestamptz not null
);

create table account_link (
	id bigint generated always as identity constraint account_link_pk primary key,
	-- nobody yet for the link that creates the first admin
	person_id bigint constraint account_link_person_fk references organization_person,
	purpose text not null,
	token_hash bytea not null constraint account_link_token_uq unique,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz,
	constraint account_link_purpose_ck check (purpose in ('INVITATION', 'RESET', 'SET_UP')),
	constraint account_link_person_ck check ((purpose = 'SET_UP') = (person_id is null)),
	constraint account_link_token_ck check (length(token_hash) = 32),
	constraint account_link_expires_ck check (expires_at > created_at)
);
create index account_link_person_ix on account_link (person_id) where used_at is null;
create index account_link_expires_ix on account_link (expires_at);
