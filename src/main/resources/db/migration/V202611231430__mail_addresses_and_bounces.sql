-- What leaves is signed, so that what comes back is known: answers join their ticket, bounces their letter, and machines are answered once a day at most
create table mail_identity (
	id smallint constraint mail_identity_pk primary key,
	-- signs addresses, marks and ids of letters; as many random bits as four uuids have, of which one has 122
	secret bytea not null,
	-- who we are, in a header of each letter: what comes back with it is our own
	instance text not null,
	constraint mail_identity_one_ck check (id = 1),
	constraint mail_identity_secret_ck check (octet_length(secret) = 64)
);
insert into mail_identity (id, secret, instance) values (1,
	decode(replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
	replace(gen_random_uuid()::text, '-', ''));

alter table mail_letter
	add column kind text not null default '',
	add column ticket_id bigint constraint mail_letter_ticket_fk references ticket on delete set null,
	add column reply_to text,
	add column in_reply_to text,
	add column reference_ids text not null default '',
	-- null for what a person of the team wrote
	add column automatic text default 'auto-generated',
	add column unsubscribe_path text,
	-- never held, never unsubscribed from
	add column required boolean not null default true,
	-- how often somebody took it: a late writer with a former number changes nothing
	add column takes integer not null default 0,
	add column smtp_reply text,
	add column bounced_at timestamptz,
	add column bounce_reason text,
	add constraint mail_letter_automatic_ck check (automatic in ('auto-generated', 'auto-replied'));
create index mail_letter_ticket_ix on mail_letter (ticket_id, recipient_person_id, id) where ticket_id is not null;
create index mail_letter_bounced_ix on mail_letter (id) where bounced_at is not null;
create index mail_letter_address_ix on mail_letter (lower(to_address), id);

-- addresses that refuse our letters for good: nothing leaves to them until an admin says that they work again
create table mail_blocked_address (
	address text constraint mail_blocked_address_pk primary key,
	letter_id bigint constraint mail_blocked_address_letter_fk references mail_letter on delete set null,
	reason text not null,
	blocked_at timestamptz not null,
	constraint mail_blocked_address_lower_ck check (address = lower(address))
);
create index mail_blocked_address_letter_ix on mail_blocked_address (letter_id);

-- when an address was last answered by a machine: once a day
create table mail_answered (
	address text constraint mail_answered_pk primary key,
	at timestamptz not null,
	constraint mail_answered_lower_ck check (address = lower(address))
);
