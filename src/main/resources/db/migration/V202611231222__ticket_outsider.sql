-- People who are no contacts of the client, in copy of one request, where the organization allows it; each has a personal link to the public conversation
create table ticket_outsider (
	id bigint generated always as identity constraint ticket_outsider_pk primary key,
	ticket_id bigint not null constraint ticket_outsider_ticket_fk references ticket,
	name text not null,
	email text not null,
	-- of the token in the link, which nobody keeps
	token_hash bytea not null constraint ticket_outsider_token_uq unique,
	added_by_id bigint not null constraint ticket_outsider_added_by_fk references organization_person,
	added_at timestamptz not null,
	expires_at timestamptz not null,
	revoked_at timestamptz,
	constraint ticket_outsider_name_ck check (length(name) between 1 and 120),
	constraint ticket_outsider_email_ck check (length(email) between 3 and 200),
	constraint ticket_outsider_token_ck check (octet_length(token_hash) = 32)
);
-- one living link for each address
create unique index ticket_outsider_email_uq on ticket_outsider (ticket_id, lower(email)) where revoked_at is null;
create index ticket_outsider_added_by_ix on ticket_outsider (added_by_id);
