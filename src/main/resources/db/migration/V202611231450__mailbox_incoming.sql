-- Mail that comes in: where it is fetched from, the mails as they came, and what became of each; committed before the server is told that it was read
create table mailbox (
	id bigint generated always as identity constraint mailbox_pk primary key,
	name text not null,
	-- where people write to; it is ours, so nobody who writes from it is a client
	address text not null,
	host text not null,
	port integer not null,
	security text not null,
	username text not null,
	-- encrypted with the installation's key; the name keeps it out of the trail of changes
	password_secret bytea,
	folder text not null,
	team_id bigint not null constraint mailbox_team_fk references organization_team,
	request_type_id bigint not null constraint mailbox_request_type_fk references intake_request_type,
	-- addresses and domains, one on each line; none means every known contact
	allowed_senders text not null default '',
	unknown_policy text not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint mailbox_port_ck check (port between 1 and 65535),
	constraint mailbox_security_ck check (security in ('TLS', 'STARTTLS')),
	constraint mailbox_policy_ck check (unknown_policy in ('HOLD', 'ANSWER', 'REFUSE'))
);
create unique index mailbox_name_uq on mailbox (lower(name));
create unique index mailbox_address_uq on mailbox (lower(address));
create index mailbox_team_ix on mailbox (team_id);
create index mailbox_request_type_ix on mailbox (request_type_id);

-- how far fetching came; one node at a time holds the lease, by the database's time
create table mailbox_poll (
	mailbox_id bigint constraint mailbox_poll_pk primary key constraint mailbox_poll_mailbox_fk references mailbox on delete cascade,
	uid_validity bigint,
	last_uid bigint not null default 0,
	-- a mail whose bytes are fewer than the server says, and how often they were the same
	short_uid bigint,
	short_sha256 bytea,
	short_times integer not null default 0,
	due_at timestamptz not null default now(),
	leased_until timestamptz,
	lease uuid,
	swept_at timestamptz,
	polled_at timestamptz,
	failed_at timestamptz,
	failures integer not null default 0,
	last_error text
);

create table mailbox_mail (
	id bigint generated always as identity constraint mailbox_mail_pk primary key,
	mailbox_id bigint constraint mailbox_mail_mailbox_fk references mailbox,
	-- of a mail that was fetched; null where it was handed in
	uid_validity bigint,
	uid bigint,
	handed_in_by_id bigint constraint mailbox_mail_handed_in_by_fk references organization_person,
	sha256 bytea not null,
	size_bytes bigint not null,
	-- as it came; null once it is forgotten
	raw bytea,
	received_at timestamptz not null,
	state text not null default 'NEW',
	due_at timestamptz not null default now(),
	leased_until timestamptz,
	lease uuid,
	attempts integer not null default 0,
	last_error text,
	-- what was understood
	header_id text,
	-- what a second delivery of the same mail has in common with the first
	content_sha256 bytea,
	sender text,
	sender_name text,
	subject text,
	excerpt text,
	classification text,
	-- what a person settled where the mail itself could not be understood
	corrected_sender text,
	corrected_subject text,
	-- what became of it
	outcome text,
	reasons text[] not null default '{}',
	-- who looks at it: the team of the mailbox that it belongs to
	team_id bigint constraint mailbox_mail_team_fk references organization_team,
	person_id bigint constraint mailbox_mail_person_fk references organization_person,
	ticket_id bigint constraint mailbox_mail_ticket_fk references ticket on delete set null,
	message_id bigint constraint mailbox_mail_message_fk references ticket_message on delete set null,
	quoted text,
	decided_by_id bigint constraint mailbox_mail_decided_by_fk references organization_person,
	decided_at timestamptz,
	decision_reason text,
	constraint mailbox_mail_uid_uq unique (mailbox_id, uid_validity, uid),
	constraint mailbox_mail_sha256_uq unique nulls not distinct (mailbox_id, sha256),
	constraint mailbox_mail_sha256_ck check (length(sha256) = 32),
	constraint mailbox_mail_state_ck check (state in ('NEW', 'DONE', 'PARKED', 'FAILED', 'DISCARDED')),
	constraint mailbox_mail_outcome_ck check (outcome in ('TICKET', 'MESSAGE', 'PARKED', 'DUPLICATE', 'BOUNCE', 'AUTO_REPLY', 'REJECTED')),
	constraint mailbox_mail_fetched_ck check ((uid is null) = (uid_validity is null))
);
-- encoded attachments do not compress
alter table mailbox_mail alter column raw set storage external;
create index mailbox_mail_due_ix on mailbox_mail (due_at, id) where state = 'NEW';
create index mailbox_mail_state_ix on mailbox_mail (state, id desc) where state in ('PARKED', 'FAILED');
create index mailbox_mail_outcome_ix on mailbox_mail (outcome, id desc) where outcome in ('AUTO_REPLY', 'BOUNCE', 'REJECTED');
create index mailbox_mail_header_ix on mailbox_mail (header_id) where header_id is not null;
create index mailbox_mail_sender_ix on mailbox_mail (sender, received_at) where outcome = 'TICKET';
create index mailbox_mail_ticket_ix on mailbox_mail (ticket_id) where ticket_id is not null;
create index mailbox_mail_message_ix on mailbox_mail (message_id) where message_id is not null;
create index mailbox_mail_team_ix on mailbox_mail (team_id) where team_id is not null;
create index mailbox_mail_person_ix on mailbox_mail (person_id) where person_id is not null;
create index mailbox_mail_handed_in_by_ix on mailbox_mail (handed_in_by_id) where handed_in_by_id is not null;
create index mailbox_mail_decided_by_ix on mailbox_mail (decided_by_id) where decided_by_id is not null;
