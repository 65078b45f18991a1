-- A matrix is written as a draft and published for good; example cases say what it must answer, and an import is kept until it is applied
create function severity_refuse_change_of_version() returns trigger language plpgsql as $$
begin
	if old.published_at is not null then
		raise exception 'a published severity matrix never changes' using errcode = 'integrity_constraint_violation';
	end if;
	if tg_op = 'DELETE' then
		return old;
	end if;
	return new;
end $$;

create function severity_refuse_change_of_part() returns trigger language plpgsql as $$
declare
	versions bigint[] := '{}';
begin
	if tg_op <> 'INSERT' then
		versions := versions || old.version_id;
	end if;
	if tg_op <> 'DELETE' then
		versions := versions || new.version_id;
	end if;
	if exists (select from severity_version where id = any (versions) and published_at is not null) then
		raise exception 'a published severity matrix never changes' using errcode = 'integrity_constraint_violation';
	end if;
	if tg_op = 'DELETE' then
		return old;
	end if;
	return new;
end $$;

create trigger severity_version_immutable before update or delete on severity_version
	for each row execute function severity_refuse_change_of_version();
create trigger severity_matrix_row_immutable before insert or update or delete on severity_matrix_row
	for each row execute function severity_refuse_change_of_part();
create trigger severity_level_immutable before insert or update or delete on severity_level
	for each row execute function severity_refuse_change_of_part();

-- rows are changed with their whole draft, which counts its changes itself
alter table severity_matrix_row drop column version;
alter table severity_version rename column version to edited;

create table severity_example (
	id bigint generated always as identity constraint severity_example_pk primary key,
	name text not null,
	product_id bigint constraint severity_example_product_fk references catalog_product,
	module_id bigint constraint severity_example_module_fk references catalog_module,
	situation_id bigint constraint severity_example_situation_fk references catalog_situation,
	impact_id bigint constraint severity_example_impact_fk references catalog_impact,
	impact_level smallint,
	priority text,
	severity smallint not null,
	constraint severity_example_name_ck check (length(name) between 1 and 120),
	constraint severity_example_impact_level_ck check (impact_level between 1 and 4),
	constraint severity_example_priority_ck check (priority in ('HIGH', 'MEDIUM', 'LOW')),
	constraint severity_example_severity_ck check (severity between 1 and 4)
);
create unique index severity_example_name_uq on severity_example (lower(name));

-- the file between its dry run and its application
create table severity_import (
	version_id bigint constraint severity_import_pk primary key
		constraint severity_import_version_fk references severity_version on delete cascade,
	name text not null,
	content text not null,
	uploaded_by text not null,
	uploaded_at timestamptz not null,
	constraint severity_import_content_ck check (length(content) <= 1000000)
);

-- the same combination in every version, for what a row has decided so far
create index severity_matrix_row_cells_ix on severity_matrix_row
	((coalesce(product_id, 0)), (coalesce(module_id, 0)), (coalesce(situation_id, 0)), (coalesce(impact_id, 0)));
