-- Who has an emergency is told how it stands at an interval: a clock that each update keeps and begins anew
alter table sla_agreement add column emergency boolean not null default false;

alter table sla_policy_target
	drop constraint sla_policy_target_starts_ck,
	add constraint sla_policy_target_starts_ck check (starts_on in ('OPENING', 'APPROVAL_REQUEST', 'SERVICE_BEGIN', 'DIAGNOSIS', 'CLIENT_MESSAGE', 'EMERGENCY')),
	drop constraint sla_policy_target_completes_ck,
	add constraint sla_policy_target_completes_ck check (completes_on in ('TEAM_REPLY', 'DIAGNOSIS', 'WORKAROUND', 'SOLUTION', 'DECISION', 'UPDATE')),
	drop constraint sla_policy_target_restarts_ck,
	add constraint sla_policy_target_restarts_ck check (restarts_on in ('NEVER', 'RESUMES_ON_REOPENING', 'NEW_ON_REOPENING', 'NEW_ON_CLIENT_MESSAGE', 'NEW_ON_UPDATE'));

alter table sla_clock
	drop constraint sla_clock_completes_ck,
	add constraint sla_clock_completes_ck check (completes_on in ('TEAM_REPLY', 'DIAGNOSIS', 'WORKAROUND', 'SOLUTION', 'DECISION', 'UPDATE')),
	drop constraint sla_clock_restarts_ck,
	add constraint sla_clock_restarts_ck check (restarts_on in ('NEVER', 'RESUMES_ON_REOPENING', 'NEW_ON_REOPENING', 'NEW_ON_CLIENT_MESSAGE', 'NEW_ON_UPDATE'));
