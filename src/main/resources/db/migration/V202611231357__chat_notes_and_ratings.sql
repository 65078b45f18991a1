-- What colleagues say to each other about a conversation; it stands apart from what is said in it, so that no transcript can hold it
create table chat_note (
	id bigint generated always as identity constraint chat_note_pk primary key,
	conversation_id bigint not null constraint chat_note_conversation_fk references chat_conversation,
	author_id bigint not null constraint chat_note_author_fk references organization_person,
	text text not null constraint chat_note_text_ck check (length(text) between 1 and 2000),
	at timestamptz not null
);
create index chat_note_conversation_ix on chat_note (conversation_id, id);

-- what the client thought of it
create table chat_rating (
	conversation_id bigint constraint chat_rating_pk primary key constraint chat_rating_conversation_fk references chat_conversation,
	score integer not null constraint chat_rating_score_ck check (score between 1 and 5),
	comment text constraint chat_rating_comment_ck check (length(comment) <= 2000),
	at timestamptz not null,
	changed_at timestamptz not null
);

-- the draft of the ticket that a conversation becomes, until it is sent
create table chat_draft (
	draft_id bigint constraint chat_draft_pk primary key,
	conversation_id bigint not null constraint chat_draft_conversation_fk references chat_conversation
);
create index chat_draft_conversation_ix on chat_draft (conversation_id);

-- when somebody was told that it waits too long
alter table chat_conversation add column told_at timestamptz;
create index chat_conversation_untold_ix on chat_conversation (started_at, id) where state = 'WAITING' and told_at is null;
-- how long people waited lately
create index chat_conversation_taken_ix on chat_conversation (team_id, taken_at desc) where taken_at is not null;
create index chat_conversation_last_ix on chat_conversation (last_at desc, id desc);
create index chat_message_words_ix on chat_message using gin (text gin_trgm_ops);
