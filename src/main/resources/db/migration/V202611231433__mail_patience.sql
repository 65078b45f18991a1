-- How long a letter waits, and for how long it is tried, goes by the database's time, as leases do
alter table mail_letter
	add column written_at timestamptz not null default now(),
	add column tried_since timestamptz not null default now();
create index mail_letter_waiting_ix on mail_letter (written_at) where sent_at is null and failed_at is null;
