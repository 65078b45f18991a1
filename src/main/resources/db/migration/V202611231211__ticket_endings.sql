-- What silence does to a solution, how long an ended ticket may be reopened, and which ticket goes on with an older one
alter table ticket
	add column follows_id bigint constraint ticket_follows_fk references ticket,
	-- when silence closes what is resolved, and when it is looked at next: for the reminder, then for that
	add column closes_at timestamptz,
	add column closing_watch_at timestamptz,
	-- until when an ended ticket may be taken up again; null where it may not
	add column reopens_until timestamptz,
	add constraint ticket_closing_ck check (status = 'RESOLVED' or (closes_at is null and closing_watch_at is null)),
	add constraint ticket_follows_ck check (follows_id <> id);
create index ticket_follows_ix on ticket (follows_id) where follows_id is not null;
create index ticket_closing_watch_ix on ticket (closing_watch_at) where closing_watch_at is not null;
update ticket set reopens_until = resolved_at + interval '15 days' where status in ('RESOLVED', 'CLOSED');

-- the closest rule that says something wins: contract, organization, request type, company
create table ticket_ending_rule (
	id bigint generated always as identity constraint ticket_ending_rule_pk primary key,
	scope text not null,
	-- which contract, organization or request type
	scope_id bigint,
	closing_days smallint,
	reopens boolean,
	reopening_days smallint,
	version integer not null default 0,
	constraint ticket_ending_rule_scope_uq unique nulls not distinct (scope, scope_id),
	constraint ticket_ending_rule_scope_ck check (scope in ('COMPANY', 'REQUEST_TYPE', 'ORGANIZATION', 'CONTRACT')),
	constraint ticket_ending_rule_scope_id_ck check ((scope = 'COMPANY') = (scope_id is null)),
	constraint ticket_ending_rule_closing_ck check (closing_days between 1 and 60),
	constraint ticket_ending_rule_reopening_ck check (reopening_days between 1 and 365),
	constraint ticket_ending_rule_company_ck check (
		scope <> 'COMPANY' or (closing_days is not null and reopens is not null and reopening_days is not null))
);
