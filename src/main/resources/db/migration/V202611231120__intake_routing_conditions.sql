-- Rules by any answer: what a rule looks at becomes rows, one for each field, and the order of rules is stored with them
create table intake_routing_condition (
	rule_id bigint not null constraint intake_routing_condition_rule_fk references intake_routing_rule on delete cascade,
	field text not null,
	value text not null,
	-- of custom fields: how the condition is told to people
	label text,
	constraint intake_routing_condition_pk primary key (rule_id, field),
	constraint intake_routing_condition_field_ck check (field in ('organization', 'request_type', 'team', 'category', 'topic',
		'product', 'module', 'routine') or field ~ '^custom:[a-z][a-z0-9_-]{0,59}$'),
	constraint intake_routing_condition_value_ck check (length(value) between 1 and 200
		and (field like 'custom:%' or value ~ '^[1-9][0-9]{0,17}$')),
	constraint intake_routing_condition_label_ck check (length(label) between 1 and 120)
);
-- what a request answers finds the rules that ask for it
create index intake_routing_condition_value_ix on intake_routing_condition (field, value, rule_id);

alter table intake_routing_rule
	-- whether the department that the client asked for comes before the team
	add column follows_department boolean not null default false,
	add column archived_at timestamptz,
	-- how many conditions, and what weighs in the order of rules
	add column conditions smallint not null default 0,
	add column weight integer not null default 0,
	-- all conditions in one text, so that no two rules in force ask for the same
	add column signature text not null default '';

-- a module says its product as well
insert into intake_routing_condition (rule_id, field, value)
	select id, 'request_type', request_type_id::text from intake_routing_rule where request_type_id is not null
	union all select id, 'product', product_id::text from intake_routing_rule where product_id is not null and module_id is null
	union all select id, 'module', module_id::text from intake_routing_rule where module_id is not null;
update intake_routing_rule r set
	conditions = (select count(*) from intake_routing_condition c where c.rule_id = r.id),
	weight = num_nonnulls(request_type_id, product_id, module_id) * 4096
		+ (case when module_id is not null then 32 when product_id is not null then 8 else 0 end)
		+ (case when request_type_id is not null then 2 else 0 end),
	signature = coalesce((select string_agg(c.field || '=' || c.value, E'\n' order by c.field collate "C") from intake_routing_condition c
		where c.rule_id = r.id), ''),
	follows_department = num_nonnulls(request_type_id, product_id, module_id) = 0;

alter table intake_routing_rule drop column request_type_id, drop column product_id, drop column module_id;
alter table intake_routing_rule add constraint intake_routing_rule_conditions_ck check (conditions between 0 and 12);
create unique index intake_routing_rule_signature_uq on intake_routing_rule (signature) where archived_at is null;
create index intake_routing_rule_team_ix on intake_routing_rule (team_id);
