-- What a company decides about its protocols: how numbers look, whom to call, when silence means that a call was cut
create table protocol_rules (
	id smallint not null constraint protocol_rules_pk primary key,
	prefix text not null default '',
	date_form text not null default 'YEAR_MONTH_DAY',
	sequence_digits smallint not null default 6,
	group_digits smallint not null default 4,
	phone text,
	silence_minutes smallint not null default 15,
	again_minutes smallint not null default 30,
	version integer not null default 0,
	constraint protocol_rules_one_ck check (id = 1),
	constraint protocol_rules_prefix_ck check (prefix ~ '^[0-9]{0,8}$'),
	constraint protocol_rules_date_ck check (date_form in ('YEAR_MONTH_DAY', 'SHORT_YEAR_MONTH_DAY', 'YEAR_DAY')),
	constraint protocol_rules_sequence_ck check (sequence_digits between 3 and 9),
	constraint protocol_rules_group_ck check (group_digits between 2 and 6),
	constraint protocol_rules_minutes_ck check (silence_minutes between 2 and 240 and again_minutes between 1 and 1440)
);
insert into protocol_rules (id) values (1);
