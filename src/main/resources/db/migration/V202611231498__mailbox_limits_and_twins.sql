-- Limits count by when a mail was settled; twins are looked for by what they say; what was never settled is its mailbox's team's
alter table mailbox_mail add column settled_at timestamptz;
update mailbox_mail set settled_at = received_at where outcome is not null;
update mailbox_mail m set team_id = b.team_id from mailbox b where b.id = m.mailbox_id and m.team_id is null;
drop index mailbox_mail_sender_ix;
create index mailbox_mail_sender_ix on mailbox_mail (sender, settled_at) where outcome = 'TICKET';
create index mailbox_mail_content_ix on mailbox_mail (content_sha256) where content_sha256 is not null;
