-- Conversations in which client and team write at the same time. The position of a message is given under the lock of its conversation's row, so positions have no gaps and
-- whoever has read up to one never misses a message that commits later
create table chat_conversation (
	id bigint generated always as identity constraint chat_conversation_pk primary key,
	-- with the account manager or the team; or about an emergency, whose protocol keeps every word
	kind text not null constraint chat_conversation_kind_ck check (kind in ('MANAGER', 'EMERGENCY')),
	state text not null constraint chat_conversation_state_ck check (state in ('WAITING', 'TALKING', 'LEFT_MESSAGE', 'ENDED')),
	organization_id bigint not null constraint chat_conversation_organization_fk references organization,
	client_id bigint not null constraint chat_conversation_client_fk references organization_person,
	team_id bigint not null constraint chat_conversation_team_fk references organization_team,
	-- whom the client asked for; none where anybody of the team will do
	asked_id bigint constraint chat_conversation_asked_fk references organization_person,
	-- who has it
	agent_id bigint constraint chat_conversation_agent_fk references organization_person,
	ticket_id bigint constraint chat_conversation_ticket_fk references ticket,
	started_at timestamptz not null,
	taken_at timestamptz,
	ended_at timestamptz,
	last_at timestamptz not null,
	last_position integer not null,
	last_side text,
	last_excerpt text,
	-- goes up with every change that an open page should know of
	version integer not null default 0,
	constraint chat_conversation_ended_ck check ((state = 'ENDED') = (ended_at is not null)),
	constraint chat_conversation_taken_ck check (state <> 'TALKING' or agent_id is not null),
	constraint chat_conversation_emergency_ck check (kind <> 'EMERGENCY' or ticket_id is not null),
	constraint chat_conversation_side_ck check (last_side in ('CLIENT', 'TEAM', 'SYSTEM')),
	constraint chat_conversation_excerpt_ck check (length(last_excerpt) <= 200)
);
create index chat_conversation_client_ix on chat_conversation (client_id, last_at desc, id desc);
create index chat_conversation_organization_ix on chat_conversation (organization_id, last_at desc, id desc);
create index chat_conversation_team_ix on chat_conversation (team_id, state, started_at, id) where state <> 'ENDED';
create index chat_conversation_agent_ix on chat_conversation (agent_id, last_at desc, id desc);
create index chat_conversation_asked_ix on chat_conversation (asked_id, last_at desc, id desc) where asked_id is not null;
create unique index chat_conversation_emergency_uq on chat_conversation (ticket_id) where kind = 'EMERGENCY';
create index chat_conversation_ticket_ix on chat_conversation (ticket_id) where ticket_id is not null;
-- whoever asks again for the same person while a conversation is open goes on with that one
create unique index chat_conversation_open_uq on chat_conversation (client_id, (coalesce(asked_id, 0))) where kind = 'MANAGER' and state <> 'ENDED';

create table chat_message (
	id bigint generated always as identity constraint chat_message_pk primary key,
	conversation_id bigint not null constraint chat_message_conversation_fk references chat_conversation,
	position integer not null,
	-- what somebody said, or what happened
	kind text not null constraint chat_message_kind_ck check (kind in ('SAID', 'STARTED', 'LEFT', 'PROTOCOL', 'TAKEN', 'HANDED', 'RETURNED', 'TICKET', 'ENDED')),
	side text not null constraint chat_message_side_ck check (side in ('CLIENT', 'TEAM', 'SYSTEM')),
	author_id bigint constraint chat_message_author_fk references organization_person,
	-- none where the message of the protocol has it
	text text,
	ticket_message_id bigint constraint chat_message_ticket_message_fk references ticket_message,
	-- the sender's own, so that sending again stores nothing twice
	key text,
	at timestamptz not null,
	constraint chat_message_position_uq unique (conversation_id, position),
	constraint chat_message_ticket_message_uq unique (ticket_message_id),
	constraint chat_message_position_ck check (position > 0),
	constraint chat_message_text_ck check (length(text) <= 4000),
	constraint chat_message_key_ck check (length(key) between 1 and 64),
	constraint chat_message_said_ck check (kind <> 'SAID' or (author_id is not null and side <> 'SYSTEM' and (text is null) = (ticket_message_id is not null)))
);
create unique index chat_message_key_uq on chat_message (conversation_id, author_id, key) where key is not null;

create table chat_attachment (
	file_id bigint constraint chat_attachment_pk primary key constraint chat_attachment_file_fk references platform_file,
	message_id bigint not null constraint chat_attachment_message_fk references chat_message,
	conversation_id bigint not null constraint chat_attachment_conversation_fk references chat_conversation
);
create index chat_attachment_conversation_ix on chat_attachment (conversation_id, message_id);

-- how far each page of a participant has come; a position only goes up
create table chat_participant (
	conversation_id bigint not null constraint chat_participant_conversation_fk references chat_conversation,
	person_id bigint not null constraint chat_participant_person_fk references organization_person,
	side text not null constraint chat_participant_side_ck check (side in ('CLIENT', 'TEAM')),
	joined_at timestamptz not null,
	delivered integer not null default 0,
	read integer not null default 0,
	constraint chat_participant_pk primary key (conversation_id, person_id),
	constraint chat_participant_read_ck check (read between 0 and delivered)
);
create index chat_participant_person_ix on chat_participant (person_id, conversation_id);
