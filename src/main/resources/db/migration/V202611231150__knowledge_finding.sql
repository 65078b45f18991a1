-- Articles are found by what their words mean: stems of words without accents, weighed by where they stand, near words for typos, synonyms
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- words in small letters without accents, one space between them; Portuguese plurals and nouns of action as their stem's verb or singular,
-- and without the small words whose accent hides them from the list that text search drops
create function knowledge_plain(language text, value text) returns text language sql stable strict parallel safe as $$
	select case language when 'pt' then
		regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(words.plain,
			'(\w{2})oes\M', '\1ao', 'g'), '(\w{2})acao\M', '\1ar', 'g'), '(\w{2})icao\M', '\1ir', 'g'), '(\w{2})ais\M', '\1al', 'g'),
			'(\w{2})eis\M', '\1el', 'g'), '(\w{2})ns\M', '\1m', 'g'),
			'\m(nao|sao|ate|ja|so|tambem|voce|voces|vc|vcs|pra|pras|pro|pros|esta|estao)\M', ' ', 'g')
		else words.plain end
	from (select btrim(regexp_replace(replace(lower(unaccent(value)), 'e-mail', 'email'), '[^[:alnum:]]+', ' ', 'g')) plain) words
$$;
create function knowledge_configuration(language text) returns regconfig language sql immutable strict parallel safe as $$
	select case language when 'en' then 'pg_catalog.english'::regconfig else 'pg_catalog.portuguese'::regconfig end
$$;
-- the stem of one plain word; null for one that says nothing
create function knowledge_stem(language text, word text) returns text language sql immutable strict parallel safe as $$
	select (tsvector_to_array(to_tsvector(knowledge_configuration(language), word)))[1]
$$;
-- the stems of a text in their order
create function knowledge_stems(language text, value text) returns text language sql stable strict parallel safe as $$
	select coalesce(string_agg(knowledge_stem(language, word), ' ' order by place), '')
	from unnest(string_to_array(knowledge_plain(language, value), ' ')) with ordinality words (word, place)
$$;

create index knowledge_index_visible_ix on knowledge_index (article_id) include (language, visibility, product_ids);

-- how much a stem says of an article, between 0 and 1: the more often and the more prominently, the more
create table knowledge_posting (
	language text not null,
	stem text not null,
	article_id bigint not null constraint knowledge_posting_article_fk references knowledge_index on delete cascade,
	weight real not null,
	constraint knowledge_posting_pk primary key (language, stem, article_id) include (weight)
);
create index knowledge_posting_article_ix on knowledge_posting (article_id);

-- the words of all articles, for what is typed wrong or not yet to its end
create table knowledge_word (
	language text not null,
	word text not null,
	stem text not null,
	constraint knowledge_word_pk primary key (language, word)
);
create index knowledge_word_near_ix on knowledge_word using gin (word gin_trgm_ops);

-- words that mean the same
create table knowledge_synonym (
	id bigint generated always as identity constraint knowledge_synonym_pk primary key,
	words text not null,
	version integer not null default 0,
	constraint knowledge_synonym_words_ck check (length(words) between 3 and 1000)
);
create table knowledge_synonym_word (
	synonym_id bigint not null constraint knowledge_synonym_word_synonym_fk references knowledge_synonym on delete cascade,
	word text not null,
	stems_pt text not null,
	stems_en text not null,
	constraint knowledge_synonym_word_pk primary key (synonym_id, word)
);

-- what was looked for in vain: no person, no organization
create table knowledge_miss (
	id bigint generated always as identity constraint knowledge_miss_pk primary key,
	words text not null constraint knowledge_miss_words_uq unique,
	times integer not null default 1,
	last_at timestamptz not null,
	resolved_at timestamptz,
	constraint knowledge_miss_words_ck check (length(words) between 1 and 200),
	constraint knowledge_miss_times_ck check (times > 0)
);
create index knowledge_miss_open_ix on knowledge_miss (times desc, id desc) where resolved_at is null;
