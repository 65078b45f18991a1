-- A client asks for the history of what they asked for: when, until when it is due, what was delivered, by which way and when; the finished file expires
create table decree_history_request (
	id bigint generated always as identity constraint decree_history_request_pk primary key,
	organization_id bigint not null constraint decree_history_request_organization_fk references organization,
	-- whose history it is, seen with that person's eyes
	person_id bigint not null constraint decree_history_request_person_fk references organization_person,
	requested_by_id bigint not null constraint decree_history_request_requested_by_fk references organization_person,
	-- one ticket, or a period
	ticket_number text,
	from_at timestamptz,
	until_at timestamptz,
	everybody boolean not null default false,
	way text not null,
	language text not null,
	requested_at timestamptz not null,
	-- null where nothing promises when
	due_at timestamptz,
	state text not null,
	total integer not null default 0,
	done integer not null default 0,
	-- the number of the last ticket that is in it
	last_number text not null default '',
	parts integer not null default 0,
	attempts integer not null default 0,
	leased_until timestamptz,
	sha256 text,
	size_bytes bigint not null default 0,
	delivered_at timestamptz,
	expires_at timestamptz,
	-- of the token in the letter, which nobody keeps
	token_hash bytea constraint decree_history_request_token_uq unique,
	constraint decree_history_request_way_ck check (way in ('PORTAL', 'EMAIL')),
	constraint decree_history_request_state_ck check (state in ('WORKING', 'DELIVERED', 'EXPIRED', 'FAILED')),
	constraint decree_history_request_what_ck check ((ticket_number is null) = (from_at is not null) and (from_at is null) = (until_at is null)),
	constraint decree_history_request_delivered_ck check ((state in ('DELIVERED', 'EXPIRED')) = (delivered_at is not null)),
	constraint decree_history_request_expires_ck check ((delivered_at is null) = (expires_at is null))
);
create index decree_history_request_person_ix on decree_history_request (person_id, id desc);
create index decree_history_request_organization_ix on decree_history_request (organization_id);
create index decree_history_request_work_ix on decree_history_request (id) where state = 'WORKING';
create index decree_history_request_expiry_ix on decree_history_request (expires_at) where state = 'DELIVERED';

create table decree_history_piece (
	request_id bigint not null constraint decree_history_piece_request_fk references decree_history_request on delete cascade,
	kind text not null,
	position integer not null,
	content bytea storage external not null,
	-- whose part of the JSON document it is
	ticket_id bigint,
	constraint decree_history_piece_pk primary key (request_id, kind, position),
	constraint decree_history_piece_kind_ck check (kind in ('JSON', 'PDF'))
);
