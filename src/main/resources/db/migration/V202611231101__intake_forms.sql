-- What a request type asks is configuration: a form in versions, whom the type is offered to, and answers kept as they were given
alter table intake_request_type
	add column valid_from date,
	add column valid_until date,
	add column product_first boolean not null default true,
	-- null: the usual ones
	add column extensions text[],
	add constraint intake_request_type_validity_ck check (valid_until >= valid_from);

-- none: for every product, offered to every organization, asking for no department
create table intake_request_type_product (
	request_type_id bigint not null constraint intake_request_type_product_type_fk references intake_request_type,
	product_id bigint not null constraint intake_request_type_product_product_fk references catalog_product,
	constraint intake_request_type_product_pk primary key (request_type_id, product_id)
);
create table intake_request_type_organization (
	request_type_id bigint not null constraint intake_request_type_organization_type_fk references intake_request_type,
	organization_id bigint not null constraint intake_request_type_organization_organization_fk references organization,
	constraint intake_request_type_organization_pk primary key (request_type_id, organization_id)
);
create table intake_request_type_team (
	request_type_id bigint not null constraint intake_request_type_team_type_fk references intake_request_type,
	team_id bigint not null constraint intake_request_type_team_team_fk references organization_team,
	constraint intake_request_type_team_pk primary key (request_type_id, team_id)
);

create table intake_form_version (
	id bigint generated always as identity constraint intake_form_version_pk primary key,
	request_type_id bigint not null constraint intake_form_version_type_fk references intake_request_type,
	-- null while it is being written
	number integer,
	terms jsonb not null,
	edited integer not null default 0,
	edited_by text,
	edited_at timestamptz,
	published_at timestamptz,
	published_by text,
	constraint intake_form_version_number_uq unique (request_type_id, number),
	constraint intake_form_version_draft_ck check ((published_at is null) = (number is null))
);
create unique index intake_form_version_draft_uq on intake_form_version (request_type_id) where published_at is null;

create function intake_refuse_change_of_form() returns trigger language plpgsql as $$
begin
	if old.published_at is not null then
		raise exception 'a published form never changes' using errcode = 'integrity_constraint_violation';
	end if;
	if tg_op = 'DELETE' then
		return old;
	end if;
	return new;
end $$;
create trigger intake_form_version_immutable before update or delete on intake_form_version
	for each row execute function intake_refuse_change_of_form();

insert into intake_form_version (request_type_id, number, terms, published_at)
select id, 1, jsonb_build_object('tips', '[]'::jsonb, 'steps', jsonb_build_array(
	jsonb_build_object('title', 'Sobre o problema', 'fields', case when asks_situation then jsonb_build_array(
		jsonb_build_object('code', 'product', 'kind', 'PRODUCT', 'required', false, 'choices', '[]'::jsonb),
		jsonb_build_object('code', 'module', 'kind', 'MODULE', 'required', false, 'choices', '[]'::jsonb),
		jsonb_build_object('code', 'situation', 'kind', 'SITUATION', 'required', false, 'choices', '[]'::jsonb),
		jsonb_build_object('code', 'impact', 'kind', 'IMPACT', 'required', true, 'choices', '[]'::jsonb),
		jsonb_build_object('code', 'subject', 'kind', 'SUBJECT', 'required', true, 'choices', '[]'::jsonb))
	else jsonb_build_array(
		jsonb_build_object('code', 'product', 'kind', 'PRODUCT', 'required', false, 'choices', '[]'::jsonb),
		jsonb_build_object('code', 'subject', 'kind', 'SUBJECT', 'required', true, 'choices', '[]'::jsonb)) end),
	jsonb_build_object('title', 'Detalhes e anexos', 'fields', jsonb_build_array(
		jsonb_build_object('code', 'description', 'kind', 'DESCRIPTION', 'required', true, 'choices', '[]'::jsonb),
		jsonb_build_object('code', 'attachments', 'kind', 'ATTACHMENTS', 'required', false, 'choices', '[]'::jsonb),
		jsonb_build_object('code', 'phone', 'kind', 'PHONE', 'required', false, 'choices', '[]'::jsonb),
		jsonb_build_object('code', 'availability', 'kind', 'AVAILABILITY', 'required', false, 'choices', '[]'::jsonb),
		jsonb_build_object('code', 'copies', 'kind', 'COPIES', 'required', false, 'choices', '[]'::jsonb))))), now()
from intake_request_type;

alter table intake_draft
	add column form_version_id bigint constraint intake_draft_form_version_fk references intake_form_version,
	add column answers text not null default '{}',
	add constraint intake_draft_answers_ck check (answers is json object);
update intake_draft d set
	form_version_id = (select v.id from intake_form_version v where v.request_type_id = d.request_type_id),
	answers = (select coalesce(jsonb_object_agg(a.code, jsonb_build_array(a.value)), '{}')::text from (values
		('product', d.product_id::text), ('module', d.module_id::text), ('situation', d.situation_id::text),
		('impact', d.impact_id::text), ('subject', nullif(d.subject, '')), ('description', nullif(d.description, '')),
		('phone', d.phone), ('availability', d.availability), ('copies', d.copies)) a (code, value)
		where a.value is not null);
alter table intake_draft
	alter column form_version_id set not null,
	drop column product_id, drop column module_id, drop column situation_id, drop column impact_id,
	drop column description, drop column phone, drop column availability, drop column copies;
