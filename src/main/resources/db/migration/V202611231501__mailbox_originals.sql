-- Originals of mails are personal data: those that something became of are taken away after their term, what was understood stays
alter table mailbox_mail add column raw_removed_at timestamptz;
create index mailbox_mail_raw_ix on mailbox_mail (greatest(received_at, settled_at, decided_at))
	where raw is not null and state in ('DONE', 'DISCARDED');
