-- Callers are found while the phone rings: by their number however typed, by name without accents, companies by their tax number
create function organization_folded(text) returns text language sql immutable strict parallel safe
	as $$ select lower(public.unaccent('public.unaccent', $1)) $$;

alter table organization_person
	add column phone_e164 text,
	add column name_folded text generated always as (organization_folded(name)) stored,
	add constraint organization_person_phone_ck check (phone_e164 ~ '^\+[1-9][0-9]{6,14}$');

alter table organization
	add column name_folded text generated always as (organization_folded(name)) stored,
	add column document_plain text generated always as (upper(regexp_replace(document, '[^0-9A-Za-z]', '', 'g'))) stored;

-- as balcao.platform.PhoneNumber does from now on: area code, ninth digit of mobile phones, country
with typed (id, abroad, digits) as (
	select id, phone ~ '^\s*\+' and phone !~ '^\s*\+\s*55', regexp_replace(phone, '\D', '', 'g') from organization_person where phone is not null
), national (id, abroad, digits, number) as (
	select id, abroad, digits, case when abroad then null
		when digits ~ '^0?[1-9][1-9]([2-9]\d{7}|9\d{8})$' then regexp_replace(digits, '^0', '')
		when digits ~ '^(00)?55[1-9][1-9]([2-9]\d{7}|9\d{8})$' then regexp_replace(digits, '^(00)?55', '') end
	from typed
)
update organization_person p
set phone_e164 = case when n.abroad then '+' || n.digits
	else '+55' || left(n.number, 2) || case when length(n.number) = 10 and substr(n.number, 3, 1) >= '6' then '9' else '' end || substr(n.number, 3) end
from national n
where n.id = p.id and (n.number is not null or n.abroad and n.digits ~ '^[1-9]\d{6,14}$');

create index organization_person_phone_ix on organization_person using gin (phone_e164 gin_trgm_ops);
create index organization_person_name_ix on organization_person using gin (name_folded gin_trgm_ops);
create index organization_found_ix on organization using gin (name_folded gin_trgm_ops);
create index organization_document_ix on organization (document_plain text_pattern_ops);
