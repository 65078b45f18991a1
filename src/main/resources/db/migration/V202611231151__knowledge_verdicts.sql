-- Whether an article helped: what readers say, and requests that were not sent because of it
create table knowledge_vote (
	article_id bigint not null constraint knowledge_vote_article_fk references knowledge_article,
	person_id bigint not null constraint knowledge_vote_person_fk references organization_person,
	useful boolean not null,
	comment text,
	at timestamptz not null,
	constraint knowledge_vote_pk primary key (article_id, person_id),
	constraint knowledge_vote_comment_ck check (comment is null or (length(comment) between 1 and 1000 and not useful))
);
create index knowledge_vote_person_ix on knowledge_vote (person_id);

create table knowledge_deflection (
	id bigint generated always as identity constraint knowledge_deflection_pk primary key,
	article_id bigint not null constraint knowledge_deflection_article_fk references knowledge_article,
	person_id bigint not null constraint knowledge_deflection_person_fk references organization_person,
	organization_id bigint not null constraint knowledge_deflection_organization_fk references organization,
	product_id bigint constraint knowledge_deflection_product_fk references catalog_product,
	module_id bigint constraint knowledge_deflection_module_fk references catalog_module,
	-- of the draft that the article ended; drafts are forgotten, so it refers to nothing
	draft_id bigint constraint knowledge_deflection_draft_uq unique,
	at timestamptz not null
);
create index knowledge_deflection_article_ix on knowledge_deflection (article_id, at);
create index knowledge_deflection_organization_ix on knowledge_deflection (organization_id, at);
create index knowledge_deflection_person_ix on knowledge_deflection (person_id);
