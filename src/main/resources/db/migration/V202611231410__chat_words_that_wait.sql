-- Words that nobody looks at are told to whom they are for, once for each run of them; and whoever comes back within the hours waits from then on
alter table chat_participant
	-- when the first of the other side's words was said that this person has not looked at; kept for who has the conversation and for its client
	add column unread_since timestamptz,
	-- whether the person was told of them
	add column told boolean not null default false,
	add constraint chat_participant_told_ck check (unread_since is not null or not told);
create index chat_participant_untold_ix on chat_participant (unread_since, conversation_id, person_id) where unread_since is not null and not told;
-- since when the client waits, which is the beginning unless a message was left first
alter table chat_conversation add column queued_at timestamptz not null default now();
update chat_conversation set queued_at = started_at;
drop index chat_conversation_untold_ix;
create index chat_conversation_untold_ix on chat_conversation (queued_at, id) where state = 'WAITING' and told_at is null;
