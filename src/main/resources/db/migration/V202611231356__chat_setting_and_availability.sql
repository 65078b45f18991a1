-- What a company settles about conversations, and who of the team takes them now
create table chat_setting (
	id smallint not null default 1 constraint chat_setting_pk primary key constraint chat_setting_one_ck check (id = 1),
	-- none: at any hour
	calendar_id bigint constraint chat_setting_calendar_fk references calendar,
	-- who answers where nobody in particular is asked for; none: the first team
	team_id bigint constraint chat_setting_team_fk references organization_team,
	most_per_agent integer not null default 4 constraint chat_setting_most_ck check (most_per_agent between 1 and 50),
	told_after_minutes integer not null default 3 constraint chat_setting_told_ck check (told_after_minutes between 1 and 240),
	-- empty: Balcão's own words
	welcome_pt text not null default '' constraint chat_setting_welcome_pt_ck check (length(welcome_pt) <= 500),
	welcome_en text not null default '' constraint chat_setting_welcome_en_ck check (length(welcome_en) <= 500),
	outside_pt text not null default '' constraint chat_setting_outside_pt_ck check (length(outside_pt) <= 500),
	outside_en text not null default '' constraint chat_setting_outside_en_ck check (length(outside_en) <= 500),
	version integer not null default 0
);
insert into chat_setting default values;

-- somebody says that they take conversations; they count as there only while a page of theirs renews the lease, by the database's clock
create table chat_availability (
	person_id bigint constraint chat_availability_pk primary key constraint chat_availability_person_fk references organization_person,
	available boolean not null,
	until timestamptz not null
);
