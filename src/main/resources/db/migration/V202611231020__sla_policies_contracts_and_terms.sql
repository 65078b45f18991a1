-- Promises become policies in published versions, a contract chooses one, and a clock tells under which terms it ran
create table sla_policy (
	id bigint generated always as identity constraint sla_policy_pk primary key,
	name text not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint sla_policy_name_ck check (length(name) between 1 and 120)
);
create unique index sla_policy_name_uq on sla_policy (lower(name)) where archived_at is null;

create table sla_policy_version (
	id bigint generated always as identity constraint sla_policy_version_pk primary key,
	policy_id bigint not null constraint sla_policy_version_policy_fk references sla_policy,
	number integer not null,
	-- each stage lasts until so many percent of the target; the third is where it escalates
	green_percent smallint not null,
	yellow_percent smallint not null,
	red_percent smallint not null,
	-- a draft is published once and never changes afterwards
	published_at timestamptz,
	published_by text,
	valid_from timestamptz,
	edited_at timestamptz not null,
	edited_by text,
	version integer not null default 0,
	constraint sla_policy_version_number_uq unique (policy_id, number),
	constraint sla_policy_version_number_ck check (number > 0),
	constraint sla_policy_version_percent_ck check (0 < green_percent and green_percent < yellow_percent
		and yellow_percent < red_percent and red_percent <= 100),
	constraint sla_policy_version_published_ck check ((published_at is null) = (valid_from is null))
);
create unique index sla_policy_version_draft_uq on sla_policy_version (policy_id) where published_at is null;

create table sla_policy_target (
	id bigint generated always as identity constraint sla_policy_target_pk primary key,
	version_id bigint not null constraint sla_policy_target_version_fk references sla_policy_version,
	position smallint not null,
	code text not null,
	-- what a company calls a target of its own
	label text,
	-- null counts every hour of every day
	calendar_id bigint constraint sla_policy_target_calendar_fk references calendar,
	green_percent smallint,
	yellow_percent smallint,
	red_percent smallint,
	starts_on text not null,
	completes_on text not null,
	restarts_on text not null,
	pauses_waiting boolean not null,
	pauses_proposal boolean not null,
	constraint sla_policy_target_code_uq unique (version_id, code),
	constraint sla_policy_target_code_ck check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
	constraint sla_policy_target_label_ck check (length(label) between 1 and 60),
	constraint sla_policy_target_percent_ck check (num_nonnulls(green_percent, yellow_percent, red_percent) in (0, 3)
		and (green_percent is null or 0 < green_percent and green_percent < yellow_percent
			and yellow_percent < red_percent and red_percent <= 100)),
	constraint sla_policy_target_starts_ck check (starts_on in ('OPENING', 'APPROVAL_REQUEST', 'SERVICE_BEGIN', 'DIAGNOSIS', 'CLIENT_MESSAGE')),
	constraint sla_policy_target_completes_ck check (completes_on in ('TEAM_REPLY', 'DIAGNOSIS', 'WORKAROUND', 'SOLUTION', 'DECISION')),
	constraint sla_policy_target_restarts_ck check (restarts_on in ('NEVER', 'RESUMES_ON_REOPENING', 'NEW_ON_REOPENING', 'NEW_ON_CLIENT_MESSAGE'))
);

-- how long, by severity or by priority, or one for all
create table sla_policy_duration (
	id bigint generated always as identity constraint sla_policy_duration_pk primary key,
	target_id bigint not null constraint sla_policy_duration_target_fk references sla_policy_target,
	severity smallint,
	priority text,
	minutes integer not null,
	constraint sla_policy_duration_uq unique nulls not distinct (target_id, severity, priority),
	constraint sla_policy_duration_severity_ck check (severity between 1 and 4),
	constraint sla_policy_duration_priority_ck check (priority in ('HIGH', 'MEDIUM', 'LOW')),
	constraint sla_policy_duration_one_ck check (severity is null or priority is null),
	constraint sla_policy_duration_minutes_ck check (minutes between 1 and 5256000)
);

create function sla_refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'a published policy version never changes' using errcode = 'integrity_constraint_violation';
end $$;
create function sla_refuse_part_change() returns trigger language plpgsql as $$
declare
	part record := coalesce(new, old);
begin
	if exists (select 1 from sla_policy_version v where v.id = part.version_id and v.published_at is not null) then
		raise exception 'a published policy version never changes' using errcode = 'integrity_constraint_violation';
	end if;
	return part;
end $$;
create function sla_refuse_duration_change() returns trigger language plpgsql as $$
declare
	part record := coalesce(new, old);
begin
	if exists (select 1 from sla_policy_target t join sla_policy_version v on v.id = t.version_id
			where t.id = part.target_id and v.published_at is not null) then
		raise exception 'a published policy version never changes' using errcode = 'integrity_constraint_violation';
	end if;
	return part;
end $$;

-- what was promised so far becomes the first version of a policy for everybody
insert into sla_policy (name) select 'Padrão' where exists (select 1 from sla_target);
insert into sla_policy_version (policy_id, number, green_percent, yellow_percent, red_percent, published_at, valid_from, edited_at)
	select id, 1, 50, 80, 100, now(), '2000-01-01Z', now() from sla_policy;
insert into sla_policy_target (version_id, position, code, calendar_id, starts_on, completes_on, restarts_on, pauses_waiting, pauses_proposal)
	select v.id, row_number() over (order by t.target), t.target, min(t.calendar_id),
		case t.target when 'FEEDBACK' then 'APPROVAL_REQUEST' else 'OPENING' end,
		case t.target when 'FEEDBACK' then 'DECISION' else t.target end,
		case t.target when 'SOLUTION' then 'RESUMES_ON_REOPENING' else 'NEVER' end, t.target <> 'FEEDBACK', t.target <> 'FEEDBACK'
	from sla_target t, sla_policy_version v group by v.id, t.target;
insert into sla_policy_duration (target_id, severity, minutes)
	select p.id, t.severity, greatest(1, t.duration_seconds / 60) from sla_target t join sla_policy_target p on p.code = t.target;

create trigger sla_policy_version_immutable before update or delete on sla_policy_version
	for each row when (old.published_at is not null) execute function sla_refuse_change();
create trigger sla_policy_target_immutable before insert or update or delete on sla_policy_target
	for each row execute function sla_refuse_part_change();
create trigger sla_policy_duration_immutable before insert or update or delete on sla_policy_duration
	for each row execute function sla_refuse_duration_change();

-- who has which policy: a client's contract, else a product's, else everybody's
create table sla_contract (
	id bigint generated always as identity constraint sla_contract_pk primary key,
	name text not null,
	organization_id bigint constraint sla_contract_organization_fk references organization,
	product_id bigint constraint sla_contract_product_fk references catalog_product,
	policy_id bigint not null constraint sla_contract_policy_fk references sla_policy,
	-- counts instead of the calendars that the policy names
	calendar_id bigint constraint sla_contract_calendar_fk references calendar,
	valid_from date not null,
	-- the last day, included
	valid_until date,
	version integer not null default 0,
	constraint sla_contract_name_ck check (length(name) between 1 and 120),
	constraint sla_contract_valid_ck check (valid_until is null or valid_until >= valid_from),
	-- one day, one answer
	constraint sla_contract_overlap_ex exclude using gist (
		int8range(coalesce(organization_id, 0), coalesce(organization_id, 0), '[]') with &&,
		int8range(coalesce(product_id, 0), coalesce(product_id, 0), '[]') with &&,
		daterange(valid_from, valid_until, '[]') with &&)
);
create index sla_contract_organization_ix on sla_contract (organization_id);
create index sla_contract_policy_ix on sla_contract (policy_id);
insert into sla_contract (name, policy_id, valid_from) select 'Padrão', id, '2000-01-01' from sla_policy;

-- what was agreed for one subject when it began
create table sla_agreement (
	subject_id bigint constraint sla_agreement_pk primary key,
	-- how people name the subject
	label text not null,
	organization_id bigint not null constraint sla_agreement_organization_fk references organization,
	product_id bigint constraint sla_agreement_product_fk references catalog_product,
	severity smallint not null,
	priority text,
	contract_id bigint constraint sla_agreement_contract_fk references sla_contract,
	policy_version_id bigint constraint sla_agreement_policy_version_fk references sla_policy_version,
	-- the contract's own calendar on that day
	calendar_id bigint constraint sla_agreement_calendar_fk references calendar,
	opened_at timestamptz not null,
	-- the team's first public word, from which on each message of the client waits for an answer
	service_began_at timestamptz,
	version integer not null default 0,
	constraint sla_agreement_severity_ck check (severity between 1 and 4),
	constraint sla_agreement_priority_ck check (priority in ('HIGH', 'MEDIUM', 'LOW')),
	constraint sla_agreement_contract_ck check ((contract_id is null) = (policy_version_id is null))
);
create index sla_agreement_label_ix on sla_agreement (label);
create index sla_agreement_contract_ix on sla_agreement (contract_id);
create index sla_agreement_opened_ix on sla_agreement (opened_at);
insert into sla_agreement (subject_id, label, organization_id, product_id, severity, contract_id, policy_version_id, opened_at)
	select t.id, t.number, t.organization_id, t.product_id, t.severity, c.id, v.id, t.opened_at
	from ticket t left join sla_contract c on true left join sla_policy_version v on v.policy_id = c.policy_id;

alter table sla_clock
	drop constraint sla_clock_target_ck,
	drop constraint sla_clock_uq,
	alter column calendar_version_id drop not null,
	add column label text,
	add column cycle integer not null default 1,
	add column priority text,
	add column policy_version_id bigint constraint sla_clock_policy_version_fk references sla_policy_version,
	add column escalate_percent smallint not null default 100,
	add column completes_on text not null default 'SOLUTION',
	add column restarts_on text not null default 'NEVER',
	add column pauses_waiting boolean not null default true,
	add column pauses_proposal boolean not null default true,
	-- since when the terms of this row hold, and how many others held before
	add column terms_from timestamptz,
	add column former_terms smallint not null default 0,
	add column escalate_at timestamptz,
	-- when the watch has to look next; and the stage that it announced last
	add column watch_at timestamptz,
	add column announced smallint not null default 0,
	add column round integer not null default 1,
	-- written when the clock ends, for reports
	add column consumed_seconds bigint,
	add column difference_seconds bigint,
	add constraint sla_clock_uq unique (subject_id, target, cycle),
	add constraint sla_clock_announced_ck check (announced between 0 and 3);
update sla_clock set terms_from = started_at, escalate_at = due_at,
	completes_on = case target when 'FEEDBACK' then 'DECISION' else target end,
	restarts_on = case target when 'SOLUTION' then 'RESUMES_ON_REOPENING' else 'NEVER' end,
	pauses_waiting = target <> 'FEEDBACK', pauses_proposal = target <> 'FEEDBACK',
	watch_at = case when state = 'RUNNING' then yellow_at end,
	policy_version_id = (select id from sla_policy_version);
alter table sla_clock
	alter column terms_from set not null,
	alter column escalate_percent drop default,
	alter column completes_on drop default,
	alter column restarts_on drop default,
	alter column pauses_waiting drop default,
	alter column pauses_proposal drop default,
	add constraint sla_clock_completes_ck check (completes_on in ('TEAM_REPLY', 'DIAGNOSIS', 'WORKAROUND', 'SOLUTION', 'DECISION')),
	add constraint sla_clock_restarts_ck check (restarts_on in ('NEVER', 'RESUMES_ON_REOPENING', 'NEW_ON_REOPENING', 'NEW_ON_CLIENT_MESSAGE')),
	add constraint sla_clock_watch_ck check (watch_at is null or state = 'RUNNING');
-- an idle look at any number of clocks reads the head of this index
create index sla_clock_watch_ix on sla_clock (watch_at) where watch_at is not null;
create index sla_clock_open_calendar_ix on sla_clock (calendar_version_id, id) where ended_at is null;
create index sla_clock_open_policy_ix on sla_clock (policy_version_id, id) where ended_at is null;
create index sla_clock_ended_ix on sla_clock (ended_at) where ended_at is not null;
drop table sla_target;

-- the terms that a clock ran under before those of its own row
create table sla_former_term (
	id bigint generated always as identity constraint sla_former_term_pk primary key,
	clock_id bigint not null constraint sla_former_term_clock_fk references sla_clock on delete cascade,
	from_at timestamptz not null,
	until_at timestamptz not null,
	calendar_version_id bigint constraint sla_former_term_calendar_version_fk references calendar_version,
	policy_version_id bigint constraint sla_former_term_policy_version_fk references sla_policy_version,
	duration_seconds bigint not null,
	severity smallint,
	-- why they were replaced
	cause text not null,
	reason text,
	constraint sla_former_term_order_ck check (until_at >= from_at),
	constraint sla_former_term_cause_ck check (cause in ('SEVERITY', 'CALENDAR', 'POLICY', 'MATRIX'))
);
create index sla_former_term_clock_ix on sla_former_term (clock_id);

-- a pause that turned out unjustified no longer counts, but stays on record
alter table sla_pause add column annulled_at timestamptz;

-- each stage is announced once a round; a round begins with new terms or a reopening
create table sla_stage_change (
	id bigint generated always as identity constraint sla_stage_change_pk primary key,
	clock_id bigint not null constraint sla_stage_change_clock_fk references sla_clock on delete cascade,
	round integer not null,
	stage text not null,
	reached_at timestamptz not null,
	announced_at timestamptz not null,
	constraint sla_stage_change_stage_ck check (stage in ('YELLOW', 'RED', 'BREACHED')),
	constraint sla_stage_change_uq unique (clock_id, round, stage)
);
