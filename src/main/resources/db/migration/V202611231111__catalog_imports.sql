-- The file of a list between its dry run and its application, one for each list
create table catalog_import (
	kind text not null constraint catalog_import_pk primary key,
	name text not null,
	content text not null,
	uploaded_by text not null,
	uploaded_at timestamptz not null
);
