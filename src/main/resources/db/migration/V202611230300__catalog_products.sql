-- About what: products, their modules, the situations a module can be in, and how a situation hurts
create table catalog_product (
	id bigint generated always as identity constraint catalog_product_pk primary key,
	name text not null,
	description text,
	position integer not null default 0,
	archived_at timestamptz,
	version integer not null default 0,
	constraint catalog_product_name_ck check (length(name) between 1 and 120)
);
create unique index catalog_product_name_uq on catalog_product (lower(name)) where archived_at is null;

create table catalog_module (
	id bigint generated always as identity constraint catalog_module_pk primary key,
	product_id bigint not null constraint catalog_module_product_fk references catalog_product,
	name text not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint catalog_module_name_ck check (length(name) between 1 and 120)
);
create unique index catalog_module_name_uq on catalog_module (product_id, lower(name)) where archived_at is null;

create table catalog_situation (
	id bigint generated always as identity constraint catalog_situation_pk primary key,
	module_id bigint not null constraint catalog_situation_module_fk references catalog_module,
	name text not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint catalog_situation_name_ck check (length(name) between 1 and 200)
);
create unique index catalog_situation_name_uq on catalog_situation (module_id, lower(name)) where archived_at is null;

create table catalog_impact (
	id bigint generated always as identity constraint catalog_impact_pk primary key,
	name text not null,
	position integer not null default 0,
	archived_at timestamptz,
	version integer not null default 0,
	constraint catalog_impact_name_ck check (length(name) between 1 and 200)
);
create unique index catalog_impact_name_uq on catalog_impact (lower(name)) where archived_at is null;
