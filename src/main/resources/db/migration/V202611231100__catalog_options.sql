-- What else a request can name, which segments a product serves, and what only some organizations may choose
create table catalog_option (
	id bigint generated always as identity constraint catalog_option_pk primary key,
	kind text not null,
	name text not null,
	-- what other systems call it; unique nowhere, since they may call two things alike
	code text,
	product_id bigint constraint catalog_option_product_fk references catalog_product,
	module_id bigint constraint catalog_option_module_fk references catalog_module,
	category_id bigint constraint catalog_option_category_fk references catalog_option,
	position integer not null default 0,
	archived_at timestamptz,
	version integer not null default 0,
	constraint catalog_option_kind_ck check (
		kind in ('SEGMENT', 'ROUTINE', 'ENVIRONMENT', 'VERSION', 'CATEGORY', 'TOPIC', 'SERVICE', 'COUNTRY')),
	constraint catalog_option_name_ck check (length(name) between 1 and 200),
	constraint catalog_option_code_ck check (length(code) between 1 and 60),
	constraint catalog_option_parent_ck check (
		(product_id is not null) = (kind in ('ENVIRONMENT', 'VERSION'))
		and (module_id is not null) = (kind = 'ROUTINE') and (category_id is not null) = (kind = 'TOPIC'))
);
create unique index catalog_option_name_uq on catalog_option
	(kind, (coalesce(product_id, module_id, category_id, 0)), lower(name)) where archived_at is null;
create index catalog_option_product_ix on catalog_option (product_id) where product_id is not null;
create index catalog_option_module_ix on catalog_option (module_id) where module_id is not null;
create index catalog_option_category_ix on catalog_option (category_id) where category_id is not null;

-- a product without a row serves every segment
create table catalog_segment_product (
	segment_id bigint not null constraint catalog_segment_product_segment_fk references catalog_option,
	product_id bigint not null constraint catalog_segment_product_product_fk references catalog_product,
	constraint catalog_segment_product_pk primary key (segment_id, product_id)
);
create index catalog_segment_product_product_ix on catalog_segment_product (product_id);

-- an entry without a row is for every organization
create table catalog_availability (
	kind text not null,
	entry_id bigint not null,
	organization_id bigint not null constraint catalog_availability_organization_fk references organization,
	constraint catalog_availability_pk primary key (kind, entry_id, organization_id)
);
create index catalog_availability_organization_ix on catalog_availability (organization_id);
