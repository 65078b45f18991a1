-- Workarounds are told like diagnoses, and the clock that ends first may carry a name of the company's own
alter table ticket add column clock_label text;
alter table ticket_history
	drop constraint ticket_history_kind_ck,
	add constraint ticket_history_kind_ck check (kind in ('OPENED', 'ROUTED', 'SEVERITY', 'STATUS', 'ASSIGNED', 'TEAM', 'DIAGNOSED', 'WORKED_AROUND'));
