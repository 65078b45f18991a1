-- Articles answer before anybody asks: a draft beside the published revision, revisions that never change, and what finds them
create table knowledge_category (
	id bigint generated always as identity constraint knowledge_category_pk primary key,
	name text not null,
	description text,
	position integer not null default 0,
	archived_at timestamptz,
	version integer not null default 0,
	constraint knowledge_category_name_ck check (length(name) between 1 and 120),
	constraint knowledge_category_description_ck check (length(description) <= 300)
);
create unique index knowledge_category_name_uq on knowledge_category (lower(name)) where archived_at is null;

create table knowledge_article (
	id bigint generated always as identity constraint knowledge_article_pk primary key,
	slug text not null,
	language text not null,
	visibility text not null,
	category_id bigint not null constraint knowledge_article_category_fk references knowledge_category,
	original_id bigint constraint knowledge_article_original_fk references knowledge_article,
	draft_title text not null,
	draft_body text not null,
	drafted_by bigint not null constraint knowledge_article_drafted_by_fk references organization_person,
	drafted_at timestamptz not null,
	written_by bigint not null constraint knowledge_article_written_by_fk references organization_person,
	written_at timestamptz not null,
	published_number integer,
	published_at timestamptz,
	scheduled_number integer,
	scheduled_at timestamptz,
	archived_at timestamptz,
	version integer not null default 0,
	constraint knowledge_article_slug_uq unique (slug),
	constraint knowledge_article_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
	constraint knowledge_article_language_ck check (language in ('PT', 'EN')),
	constraint knowledge_article_visibility_ck check (visibility in ('PUBLIC', 'CLIENTS', 'TEAM')),
	constraint knowledge_article_original_ck check (original_id <> id),
	constraint knowledge_article_draft_title_ck check (length(draft_title) between 1 and 160),
	constraint knowledge_article_draft_body_ck check (length(draft_body) <= 100000),
	constraint knowledge_article_published_ck check ((published_number is null) = (published_at is null)),
	constraint knowledge_article_scheduled_ck check ((scheduled_number is null) = (scheduled_at is null))
);
-- two languages: an original has at most one translation
create unique index knowledge_article_original_uq on knowledge_article (original_id);
create index knowledge_article_category_ix on knowledge_article (category_id);
create index knowledge_article_drafted_ix on knowledge_article (drafted_at desc, id desc);
create index knowledge_article_scheduled_ix on knowledge_article (scheduled_at)
	where scheduled_at is not null and archived_at is null;

create table knowledge_revision (
	article_id bigint not null constraint knowledge_revision_article_fk references knowledge_article,
	number integer not null,
	title text not null,
	body text not null,
	cause text not null,
	written_by bigint not null constraint knowledge_revision_written_by_fk references organization_person,
	written_at timestamptz not null,
	constraint knowledge_revision_pk primary key (article_id, number),
	constraint knowledge_revision_number_ck check (number > 0),
	constraint knowledge_revision_cause_ck check (cause in ('PUBLISHED', 'SCHEDULED', 'KEPT')),
	constraint knowledge_revision_title_ck check (length(title) between 1 and 160),
	constraint knowledge_revision_body_ck check (length(body) <= 100000)
);
alter table knowledge_article
	add constraint knowledge_article_published_fk foreign key (id, published_number) references knowledge_revision,
	add constraint knowledge_article_scheduled_fk foreign key (id, scheduled_number) references knowledge_revision;

create function knowledge_refuse_change_of_revision() returns trigger language plpgsql as $$
begin
	raise exception 'a revision of an article never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger knowledge_revision_immutable before update or delete on knowledge_revision
	for each row execute function knowledge_refuse_change_of_revision();

-- addresses an article had: they lead to the one it has
create table knowledge_former_slug (
	slug text constraint knowledge_former_slug_pk primary key,
	article_id bigint not null constraint knowledge_former_slug_article_fk references knowledge_article
);
create index knowledge_former_slug_article_ix on knowledge_former_slug (article_id);

-- an article without rows is about every product
create table knowledge_article_product (
	article_id bigint not null constraint knowledge_article_product_article_fk references knowledge_article,
	product_id bigint not null constraint knowledge_article_product_product_fk references catalog_product,
	constraint knowledge_article_product_pk primary key (article_id, product_id)
);
create index knowledge_article_product_product_ix on knowledge_article_product (product_id);

-- chosen by hand; what shares category and products is found without rows
create table knowledge_related_article (
	article_id bigint not null constraint knowledge_related_article_article_fk references knowledge_article,
	related_id bigint not null constraint knowledge_related_article_related_fk references knowledge_article,
	position integer not null,
	constraint knowledge_related_article_pk primary key (article_id, related_id),
	constraint knowledge_related_article_related_ck check (related_id <> article_id)
);
create index knowledge_related_article_related_ix on knowledge_related_article (related_id);

-- the images that an article may show; one belongs to several when a translation shows it too
create table knowledge_image (
	file_id bigint not null constraint knowledge_image_file_fk references platform_file,
	article_id bigint not null constraint knowledge_image_article_fk references knowledge_article,
	constraint knowledge_image_pk primary key (file_id, article_id)
);
create index knowledge_image_article_ix on knowledge_image (article_id);

-- what of an article can be found: its published text without markup
create table knowledge_index (
	article_id bigint constraint knowledge_index_pk primary key
		constraint knowledge_index_article_fk references knowledge_article,
	slug text not null,
	language text not null,
	visibility text not null,
	product_ids bigint[] not null,
	title text not null,
	headings text not null,
	body text not null,
	constraint knowledge_index_language_ck check (language in ('pt', 'en')),
	constraint knowledge_index_visibility_ck check (visibility in ('PUBLIC', 'CLIENTS', 'TEAM'))
);
