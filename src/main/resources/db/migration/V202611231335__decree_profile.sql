-- Rules of the service decree (11.034/2022) as a profile: each one off until somebody switches it on, for all clients or for some
create table decree_rule (
	code text constraint decree_rule_pk primary key,
	active boolean not null default false,
	-- minutes, days or months, as the rule counts
	value integer not null,
	-- how many days before the end of it people are warned; for the answer alone
	warning integer,
	everyone boolean not null default true,
	version integer not null default 0,
	constraint decree_rule_code_ck check (code in ('CALL_BACK', 'ANSWER', 'HISTORY', 'RECORDING', 'RETENTION')),
	-- nobody promises less than the decree does
	constraint decree_rule_value_ck check (case code when 'CALL_BACK' then value between 1 and 1440 when 'ANSWER' then value between 2 and 7
		when 'HISTORY' then value between 1 and 5 when 'RECORDING' then value between 90 and 3650 else value between 24 and 240 end),
	constraint decree_rule_warning_ck check ((code = 'ANSWER') = (warning is not null) and warning >= 1 and warning < value)
);
insert into decree_rule (code, value, warning) values ('CALL_BACK', 30, null), ('ANSWER', 7, 2), ('HISTORY', 5, null), ('RECORDING', 90, null),
	('RETENTION', 24, null);

create table decree_rule_organization (
	rule_code text not null constraint decree_rule_organization_rule_fk references decree_rule,
	organization_id bigint not null constraint decree_rule_organization_organization_fk references organization,
	constraint decree_rule_organization_pk primary key (rule_code, organization_id)
);
create index decree_rule_organization_organization_ix on decree_rule_organization (organization_id);
