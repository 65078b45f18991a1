-- Who calls is known later, sometimes: the promises of the client hold from the opening on, so what ran under those of nobody is counted anew by the client's calendar
alter table sla_former_term
	drop constraint sla_former_term_cause_ck,
	add constraint sla_former_term_cause_ck check (cause in ('SEVERITY', 'CALENDAR', 'POLICY', 'MATRIX', 'CLIENT')),
	-- whose hours count for that time instead of those that counted then; null counts every hour of every day
	add column recounted boolean not null default false,
	add column recounted_calendar_version_id bigint constraint sla_former_term_recounted_fk references calendar_version,
	add constraint sla_former_term_recounted_ck check (recounted or recounted_calendar_version_id is null);
