-- What clients are told on every page while something is out of order, in its successive versions; it names no client
create table incident_banner (
	id bigint generated always as identity constraint incident_banner_pk primary key,
	incident_id bigint constraint incident_banner_incident_fk references incident,
	-- null where it concerns everybody
	product_id bigint constraint incident_banner_product_fk references catalog_product,
	module_id bigint constraint incident_banner_module_fk references catalog_module,
	audience text not null,
	state text not null,
	from_at timestamptz not null,
	until_at timestamptz,
	published_by_id bigint not null constraint incident_banner_published_by_fk references organization_person,
	resolved_at timestamptz,
	withdrawn_at timestamptz,
	-- how often it was written
	said integer not null,
	version integer not null default 0,
	constraint incident_banner_audience_ck check (audience in ('PRODUCT', 'EVERYBODY')),
	constraint incident_banner_product_ck check (audience = 'EVERYBODY' or product_id is not null),
	constraint incident_banner_module_ck check (module_id is null or product_id is not null),
	constraint incident_banner_state_ck check (state in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED')),
	constraint incident_banner_resolved_ck check ((state = 'RESOLVED') = (resolved_at is not null)),
	constraint incident_banner_until_ck check (until_at > from_at)
);
create index incident_banner_shown_ix on incident_banner (from_at desc, id desc) where withdrawn_at is null;
create index incident_banner_incident_ix on incident_banner (incident_id);

create table incident_banner_entry (
	id bigint generated always as identity constraint incident_banner_entry_pk primary key,
	banner_id bigint not null constraint incident_banner_entry_banner_fk references incident_banner,
	at timestamptz not null,
	by_id bigint not null constraint incident_banner_entry_by_fk references organization_person,
	state text not null,
	text_pt text,
	text_en text,
	constraint incident_banner_entry_state_ck check (state in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED')),
	constraint incident_banner_entry_text_ck check (text_pt is not null or text_en is not null)
);
create index incident_banner_entry_banner_ix on incident_banner_entry (banner_id, id desc);
