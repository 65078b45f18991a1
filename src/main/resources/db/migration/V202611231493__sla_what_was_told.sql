-- What the team told before it was known whose an emergency is counts for the promises of the client as well
alter table sla_agreement
	add column updated_at timestamptz,
	add column diagnosed_at timestamptz,
	add column worked_around_at timestamptz;
