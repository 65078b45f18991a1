-- What people think of how they were served: one mark for each solved request and for each answer, and links by which it is given without signing in
create table rating (
	id bigint generated always as identity constraint rating_pk primary key,
	ticket_id bigint not null constraint rating_ticket_fk references ticket,
	-- the answer that is rated; null for the request as a whole
	message_id bigint constraint rating_message_fk references ticket_message,
	organization_id bigint not null constraint rating_organization_fk references organization,
	team_id bigint not null constraint rating_team_fk references organization_team,
	-- whose work it is, as it was then
	agent_id bigint constraint rating_agent_fk references organization_person,
	product_id bigint constraint rating_product_fk references catalog_product,
	person_id bigint not null constraint rating_person_fk references organization_person,
	score smallint not null,
	comment text,
	at timestamptz not null,
	changed_at timestamptz not null,
	constraint rating_score_ck check (score between 1 and 5),
	constraint rating_comment_ck check (length(comment) between 1 and 2000)
);
-- once per person and thing
create unique index rating_uq on rating (person_id, ticket_id, (coalesce(message_id, 0)));
create index rating_ticket_ix on rating (ticket_id);
create index rating_message_ix on rating (message_id);
create index rating_organization_ix on rating (organization_id);
create index rating_agent_ix on rating (agent_id);
create index rating_product_ix on rating (product_id);
-- the comments of a team and of everybody, the newest first
create index rating_team_ix on rating (team_id, at desc, id desc);
create index rating_at_ix on rating (at desc, id desc);

create table rating_link (
	id bigint generated always as identity constraint rating_link_pk primary key,
	ticket_id bigint not null constraint rating_link_ticket_fk references ticket,
	person_id bigint not null constraint rating_link_person_fk references organization_person,
	-- of the token in the link, which nobody keeps
	token_hash bytea not null constraint rating_link_token_uq unique,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	constraint rating_link_uq unique (ticket_id, person_id),
	constraint rating_link_token_ck check (octet_length(token_hash) = 32)
);
create index rating_link_person_ix on rating_link (person_id);
