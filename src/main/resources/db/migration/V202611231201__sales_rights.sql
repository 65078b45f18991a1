-- Who may accept how much, from which amount on two people must, and how long proposals usually hold
create table sales_terms (
	-- one row: the company's
	id smallint constraint sales_terms_pk primary key default 1,
	two_people_above numeric(15, 2),
	currency text not null default 'BRL',
	validity_days integer not null default 10,
	-- days before the end of validity, with commas
	reminder_days text not null default '3,1',
	version integer not null default 0,
	constraint sales_terms_one_ck check (id = 1),
	constraint sales_terms_amount_ck check (two_people_above >= 0),
	constraint sales_terms_validity_ck check (validity_days between 1 and 365),
	constraint sales_terms_reminder_ck check (reminder_days ~ '^(\d{1,2}(,\d{1,2}){0,4})?$')
);
insert into sales_terms (two_people_above) values (5000);

-- a client whose amount differs from the company's; null when one person is always enough
create table sales_organization_terms (
	organization_id bigint constraint sales_organization_terms_pk primary key
		constraint sales_organization_terms_organization_fk references organization,
	two_people_above numeric(15, 2),
	constraint sales_organization_terms_amount_ck check (two_people_above >= 0)
);

-- what somebody who does not manage the organization may accept all the same
create table sales_person_limit (
	person_id bigint constraint sales_person_limit_pk primary key constraint sales_person_limit_person_fk references organization_person,
	limit_amount numeric(15, 2) not null,
	limit_currency text not null,
	constraint sales_person_limit_amount_ck check (limit_amount > 0)
);
