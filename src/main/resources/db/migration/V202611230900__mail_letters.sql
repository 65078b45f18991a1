-- Letters are written with what they tell about, in one transaction, and carried to the mail server afterwards
create table mail_letter (
	id bigint generated always as identity constraint mail_letter_pk primary key,
	recipient_person_id bigint constraint mail_letter_recipient_fk references organization_person,
	message_id text not null constraint mail_letter_message_uq unique,
	to_address text not null,
	to_name text not null,
	language text not null,
	subject text not null,
	-- emptied once delivered when the letter carried a secret
	text_body text,
	html_body text,
	-- the letter carries a link that opens a door until then: not sent afterwards, not kept once delivered
	secret_until timestamptz,
	created_at timestamptz not null,
	not_before timestamptz not null default now(),
	attempts integer not null default 0,
	leased_until timestamptz,
	sent_at timestamptz,
	caught boolean not null default false,
	failed_at timestamptz,
	last_error text,
	constraint mail_letter_end_ck check (sent_at is null or failed_at is null),
	constraint mail_letter_body_ck check (sent_at is not null or failed_at is not null or text_body is not null and html_body is not null)
);
-- what the worker asks for: letters still to be carried, oldest first
create index mail_letter_due_ix on mail_letter (not_before, id) where sent_at is null and failed_at is null;
create index mail_letter_failed_ix on mail_letter (id) where failed_at is not null;
create index mail_letter_recipient_ix on mail_letter (recipient_person_id);
-- letters whose link works no more, to be forgotten
create index mail_letter_secret_ix on mail_letter (secret_until) where sent_at is null and text_body is not null;
