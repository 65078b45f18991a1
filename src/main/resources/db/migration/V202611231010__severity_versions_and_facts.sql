-- How severe: the matrix leaves the promises, gets versions and the two level tables, and remembers what it was asked
create table severity_version (
	id bigint generated always as identity constraint severity_version_pk primary key,
	number integer not null constraint severity_version_number_uq unique,
	-- null while it is a draft
	published_at timestamptz,
	published_by text,
	valid_from timestamptz,
	note text,
	version integer not null default 0,
	constraint severity_version_published_ck check ((published_at is null) = (valid_from is null)),
	constraint severity_version_note_ck check (length(note) between 1 and 500)
);
-- one draft at a time
create unique index severity_version_draft_uq on severity_version ((published_at is null)) where published_at is null;
create index severity_version_valid_ix on severity_version (valid_from desc, number desc) where valid_from is not null;

-- what every matrix was before it had versions
insert into severity_version (number, published_at, valid_from) values (1, 'epoch', 'epoch');

alter table sla_matrix_row rename to severity_matrix_row;
alter table severity_matrix_row rename constraint sla_matrix_row_pk to severity_matrix_row_pk;
alter table severity_matrix_row rename constraint sla_matrix_row_product_fk to severity_matrix_row_product_fk;
alter table severity_matrix_row rename constraint sla_matrix_row_module_fk to severity_matrix_row_module_fk;
alter table severity_matrix_row rename constraint sla_matrix_row_situation_fk to severity_matrix_row_situation_fk;
alter table severity_matrix_row rename constraint sla_matrix_row_impact_fk to severity_matrix_row_impact_fk;
alter table severity_matrix_row rename constraint sla_matrix_row_severity_ck to severity_matrix_row_severity_ck;
alter table severity_matrix_row rename constraint sla_matrix_row_module_ck to severity_matrix_row_module_ck;
alter table severity_matrix_row rename constraint sla_matrix_row_situation_ck to severity_matrix_row_situation_ck;
alter table severity_matrix_row add column version_id bigint constraint severity_matrix_row_version_fk references severity_version;
update severity_matrix_row set version_id = (select id from severity_version);
alter table severity_matrix_row alter column version_id set not null;
drop index sla_matrix_row_uq;
-- blanks match anything, so two rows with the same cells would contradict each other
create unique index severity_matrix_row_uq on severity_matrix_row (version_id, product_id, module_id, situation_id, impact_id)
	nulls not distinct where archived_at is null;

-- four levels of impact and three priorities, each in the client's words, for requests that ask no situation
create table severity_level (
	version_id bigint not null constraint severity_level_version_fk references severity_version,
	kind text not null,
	level smallint not null,
	name text not null,
	sentence text not null,
	severity smallint not null,
	recommended boolean not null default false,
	constraint severity_level_pk primary key (version_id, kind, level),
	constraint severity_level_kind_ck check (kind in ('IMPACT', 'PRIORITY')),
	constraint severity_level_level_ck check (level between 1 and case kind when 'IMPACT' then 4 else 3 end),
	constraint severity_level_name_ck check (length(name) between 1 and 60),
	constraint severity_level_sentence_ck check (length(sentence) between 1 and 200),
	constraint severity_level_severity_ck check (severity between 1 and 4)
);
create unique index severity_level_recommended_uq on severity_level (version_id, kind) where recommended;
insert into severity_level (version_id, kind, level, name, sentence, severity, recommended)
	select v.id, l.* from severity_version v, (values
		('IMPACT', 1, 'Crítico', 'A operação está parada para todos.', 1, false),
		('IMPACT', 2, 'Alto', 'Uma parte importante não funciona e não há outro caminho.', 2, false),
		('IMPACT', 3, 'Moderado', 'Atrapalha, mas há outro caminho.', 3, false),
		('IMPACT', 4, 'Baixo', 'Incomoda pouco ou é uma dúvida.', 4, false),
		('PRIORITY', 1, 'Alta', 'Preciso disto hoje para trabalhar.', 2, false),
		('PRIORITY', 2, 'Média', 'Consigo trabalhar enquanto espero.', 3, true),
		('PRIORITY', 3, 'Baixa', 'Pode esperar alguns dias.', 4, false)) l (kind, level, name, sentence, severity, recommended);

-- what was asked when somebody needed a severity, and what was answered
create table severity_subject (
	subject_id bigint constraint severity_subject_pk primary key,
	label text not null,
	organization_id bigint not null constraint severity_subject_organization_fk references organization,
	product_id bigint constraint severity_subject_product_fk references catalog_product,
	module_id bigint constraint severity_subject_module_fk references catalog_module,
	situation_id bigint constraint severity_subject_situation_fk references catalog_situation,
	impact_id bigint constraint severity_subject_impact_fk references catalog_impact,
	impact_level smallint,
	priority text,
	severity smallint not null,
	source text not null,
	version_id bigint constraint severity_subject_version_fk references severity_version,
	row_id bigint constraint severity_subject_row_fk references severity_matrix_row,
	opened_at timestamptz not null,
	-- what a person made of it
	overruled_severity smallint,
	overruled_at timestamptz,
	constraint severity_subject_impact_level_ck check (impact_level between 1 and 4),
	constraint severity_subject_priority_ck check (priority in ('HIGH', 'MEDIUM', 'LOW')),
	constraint severity_subject_severity_ck check (severity between 1 and 4 and overruled_severity between 1 and 4),
	constraint severity_subject_source_ck check (source in ('MATRIX', 'IMPACT_LEVEL', 'PRIORITY', 'REQUEST_TYPE', 'PERSON')),
	constraint severity_subject_row_ck check ((source = 'MATRIX') = (row_id is not null)),
	constraint severity_subject_overruled_ck check ((overruled_severity is null) = (overruled_at is null))
);
create index severity_subject_row_ix on severity_subject (row_id) where row_id is not null;
create index severity_subject_uncovered_ix on severity_subject (product_id, module_id, situation_id, impact_id) where source = 'REQUEST_TYPE';
create index severity_subject_opened_ix on severity_subject (opened_at);
