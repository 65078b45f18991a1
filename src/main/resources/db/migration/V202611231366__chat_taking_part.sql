-- Who has looked at a conversation does not take part in it: only who took it, wrote in it or was invited has a right to go on seeing it, and the right of who was not invited goes with the conversation
alter table chat_participant
	add column joined boolean not null default false,
	add column invited boolean not null default false;
update chat_participant p set joined = true
where p.side = 'CLIENT' or exists (select from chat_message m where m.conversation_id = p.conversation_id and m.author_id = p.person_id)
	or exists (select from chat_conversation c where c.id = p.conversation_id and c.agent_id = p.person_id);
alter table chat_participant
	add constraint chat_participant_invited_ck check (joined or not invited);
