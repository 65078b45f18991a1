-- What was found out about a ticket, in versions of which the latest holds, and the causes to choose from
create table ticket_cause (
	id bigint generated always as identity constraint ticket_cause_pk primary key,
	name text not null,
	-- null for every product
	product_id bigint constraint ticket_cause_product_fk references catalog_product,
	archived_at timestamptz,
	version integer not null default 0,
	constraint ticket_cause_name_ck check (length(name) between 1 and 120)
);
create unique index ticket_cause_name_uq on ticket_cause ((coalesce(product_id, 0)), lower(name)) where archived_at is null;
create index ticket_cause_product_ix on ticket_cause (product_id);

create table ticket_diagnosis (
	id bigint generated always as identity constraint ticket_diagnosis_pk primary key,
	ticket_id bigint not null constraint ticket_diagnosis_ticket_fk references ticket,
	number smallint not null,
	cause_id bigint constraint ticket_diagnosis_cause_fk references ticket_cause,
	cause_words text,
	findings text,
	workaround text,
	workaround_at timestamptz,
	affected_version_id bigint constraint ticket_diagnosis_version_fk references catalog_option,
	-- what the client reads; null while it is the team's alone
	published text,
	-- the reply that told it, where one did
	message_id bigint constraint ticket_diagnosis_message_fk references ticket_message,
	author_id bigint not null constraint ticket_diagnosis_author_fk references organization_person,
	at timestamptz not null,
	constraint ticket_diagnosis_number_uq unique (ticket_id, number),
	constraint ticket_diagnosis_something_ck check (findings is not null or workaround is not null),
	constraint ticket_diagnosis_cause_words_ck check (length(cause_words) between 1 and 500),
	constraint ticket_diagnosis_findings_ck check (length(findings) between 1 and 20000),
	constraint ticket_diagnosis_workaround_ck check (length(workaround) between 1 and 20000),
	constraint ticket_diagnosis_published_ck check (length(published) between 1 and 20000),
	constraint ticket_diagnosis_workaround_at_ck check ((workaround is null) = (workaround_at is null))
);
create index ticket_diagnosis_cause_ix on ticket_diagnosis (cause_id);
