-- What is offered to clients: opportunities, quotes, and proposals in versions that never change once they were sent
create table sales_stage (
	id bigint generated always as identity constraint sales_stage_pk primary key,
	name text not null,
	position integer not null,
	outcome text not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint sales_stage_outcome_ck check (outcome in ('OPEN', 'WON', 'LOST'))
);
create unique index sales_stage_name_uq on sales_stage (lower(name)) where archived_at is null;
insert into sales_stage (name, position, outcome) values
	('Levantamento', 10, 'OPEN'), ('Orçamento', 20, 'OPEN'), ('Negociação', 30, 'OPEN'), ('Ganha', 40, 'WON'), ('Perdida', 50, 'LOST');

create table sales_opportunity (
	id bigint generated always as identity constraint sales_opportunity_pk primary key,
	ticket_id bigint not null constraint sales_opportunity_ticket_fk references ticket,
	organization_id bigint not null constraint sales_opportunity_organization_fk references organization,
	title text not null,
	value_amount numeric(15, 2) not null,
	value_currency text not null,
	stage_id bigint not null constraint sales_opportunity_stage_fk references sales_stage,
	owner_id bigint not null constraint sales_opportunity_owner_fk references organization_person,
	created_by bigint not null constraint sales_opportunity_creator_fk references organization_person,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	-- won by an accepted proposal or by hand, or lost
	closed_at timestamptz,
	version integer not null default 0,
	constraint sales_opportunity_value_ck check (value_amount >= 0)
);
create index sales_opportunity_ticket_ix on sales_opportunity (ticket_id);
create index sales_opportunity_organization_ix on sales_opportunity (organization_id);
create index sales_opportunity_owner_ix on sales_opportunity (owner_id);
create index sales_opportunity_stage_ix on sales_opportunity (stage_id, updated_at desc, id desc);
create index sales_opportunity_updated_ix on sales_opportunity (updated_at desc, id desc);

create table sales_quote (
	id bigint generated always as identity constraint sales_quote_pk primary key,
	ticket_id bigint not null constraint sales_quote_ticket_fk references ticket,
	organization_id bigint not null constraint sales_quote_organization_fk references organization,
	opportunity_id bigint constraint sales_quote_opportunity_fk references sales_opportunity,
	title text not null,
	total_amount numeric(15, 2) not null,
	total_currency text not null,
	-- scope and price lines
	offer text not null,
	created_by bigint not null constraint sales_quote_creator_fk references organization_person,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	version integer not null default 0,
	constraint sales_quote_offer_ck check (offer is json object)
);
create index sales_quote_ticket_ix on sales_quote (ticket_id);
create index sales_quote_organization_ix on sales_quote (organization_id);
create index sales_quote_opportunity_ix on sales_quote (opportunity_id);
create index sales_quote_updated_ix on sales_quote (updated_at desc, id desc);

create table sales_proposal (
	id bigint generated always as identity constraint sales_proposal_pk primary key,
	ticket_id bigint not null constraint sales_proposal_ticket_fk references ticket,
	organization_id bigint not null constraint sales_proposal_organization_fk references organization,
	-- 1 for the first of the ticket
	number integer not null,
	quote_id bigint constraint sales_proposal_quote_fk references sales_quote,
	opportunity_id bigint constraint sales_proposal_opportunity_fk references sales_opportunity,
	created_by bigint not null constraint sales_proposal_creator_fk references organization_person,
	created_at timestamptz not null,
	constraint sales_proposal_number_uq unique (ticket_id, number)
);
create index sales_proposal_organization_ix on sales_proposal (organization_id);
create index sales_proposal_quote_ix on sales_proposal (quote_id);
create index sales_proposal_opportunity_ix on sales_proposal (opportunity_id);

create table sales_proposal_version (
	id bigint generated always as identity constraint sales_proposal_version_pk primary key,
	proposal_id bigint not null constraint sales_proposal_version_proposal_fk references sales_proposal,
	ticket_id bigint not null constraint sales_proposal_version_ticket_fk references ticket,
	number integer not null,
	state text not null,
	title text not null,
	total_amount numeric(15, 2) not null,
	total_currency text not null,
	-- scope, lines, delivery and validity in their canonical form, over which the hash goes
	terms text not null,
	valid_until date not null,
	created_by bigint not null constraint sales_proposal_version_creator_fk references organization_person,
	created_at timestamptz not null,
	edited_by bigint not null constraint sales_proposal_version_editor_fk references organization_person,
	edited_at timestamptz not null,
	sent_by bigint constraint sales_proposal_version_sender_fk references organization_person,
	sent_at timestamptz,
	content_hash text,
	-- above it two people must accept; as it stood on sending, null when one is always enough
	two_people_above numeric(15, 2),
	expires_at timestamptz,
	next_reminder_at timestamptz,
	decided_at timestamptz,
	decided_by bigint constraint sales_proposal_version_decider_fk references organization_person,
	reason text,
	accepted_amount numeric(15, 2),
	delivery_due_at timestamptz,
	-- the canonical document over which the receipt's hash goes, byte by byte
	receipt text,
	receipt_hash text,
	version integer not null default 0,
	constraint sales_proposal_version_number_uq unique (proposal_id, number),
	constraint sales_proposal_version_state_ck check (state in ('DRAFT', 'SENT', 'ACCEPTED', 'DECLINED', 'CHANGE_ASKED', 'EXPIRED',
		'REPLACED', 'WITHDRAWN')),
	constraint sales_proposal_version_terms_ck check (terms is json object),
	constraint sales_proposal_version_sent_ck check ((state = 'DRAFT') = (sent_at is null) and (sent_at is null) = (content_hash is null)
		and (sent_at is null) = (expires_at is null)),
	constraint sales_proposal_version_decided_ck check ((state in ('DRAFT', 'SENT')) = (decided_at is null)),
	constraint sales_proposal_version_receipt_ck check ((state = 'ACCEPTED') = (receipt is not null)
		and (receipt is null) = (receipt_hash is null) and (receipt is null) = (accepted_amount is null))
);
-- one is being written, one waits for a decision
create unique index sales_proposal_version_draft_uq on sales_proposal_version (proposal_id) where state = 'DRAFT';
create unique index sales_proposal_version_open_uq on sales_proposal_version (ticket_id) where state = 'SENT';
create index sales_proposal_version_ticket_ix on sales_proposal_version (ticket_id);
create index sales_proposal_version_expiry_ix on sales_proposal_version (expires_at) where state = 'SENT';
create index sales_proposal_version_reminder_ix on sales_proposal_version (next_reminder_at) where next_reminder_at is not null;

create table sales_proposal_file (
	version_id bigint not null constraint sales_proposal_file_version_fk references sales_proposal_version on delete cascade,
	file_id bigint not null constraint sales_proposal_file_file_fk references platform_file,
	position integer not null,
	constraint sales_proposal_file_pk primary key (version_id, file_id)
);
create index sales_proposal_file_file_ix on sales_proposal_file (file_id);

create table sales_acceptance (
	id bigint generated always as identity constraint sales_acceptance_pk primary key,
	version_id bigint not null constraint sales_acceptance_version_fk references sales_proposal_version,
	-- whose yes it is, and who wrote it down where that was somebody else
	person_id bigint not null constraint sales_acceptance_person_fk references organization_person,
	recorded_by bigint constraint sales_acceptance_recorder_fk references organization_person,
	method text,
	reference text,
	-- places of the lines, from 1 on, with commas
	lines text not null,
	amount numeric(15, 2) not null,
	currency text not null,
	address text,
	at timestamptz not null,
	constraint sales_acceptance_person_uq unique (version_id, person_id),
	constraint sales_acceptance_method_ck check (method in ('PHONE', 'EMAIL', 'MEETING', 'SIGNED_DOCUMENT', 'OTHER')),
	constraint sales_acceptance_behalf_ck check ((recorded_by is null) = (method is null) and (recorded_by is null) = (reference is null))
);

-- what was sent stays as it was sent, what was decided as it was decided
create function sales_refuse_change_of_sent() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' then
		if old.state <> 'DRAFT' then
			raise exception 'a proposal that was sent is never removed' using errcode = 'integrity_constraint_violation';
		end if;
		return old;
	end if;
	if old.state = 'DRAFT' then
		return new;
	end if;
	if (old.proposal_id, old.ticket_id, old.number, old.title, old.total_amount, old.total_currency, old.terms, old.valid_until,
			old.created_by, old.created_at, old.edited_by, old.edited_at, old.sent_by, old.sent_at, old.content_hash, old.expires_at)
		is distinct from (new.proposal_id, new.ticket_id, new.number, new.title, new.total_amount, new.total_currency, new.terms,
			new.valid_until, new.created_by, new.created_at, new.edited_by, new.edited_at, new.sent_by, new.sent_at, new.content_hash,
			new.expires_at)
		or old.two_people_above is distinct from new.two_people_above then
		raise exception 'a proposal that was sent never changes' using errcode = 'integrity_constraint_violation';
	end if;
	if old.state <> 'SENT' and (old.state, old.decided_at, old.decided_by, old.reason, old.accepted_amount, old.receipt, old.receipt_hash,
			old.delivery_due_at)
		is distinct from (new.state, new.decided_at, new.decided_by, new.reason, new.accepted_amount, new.receipt, new.receipt_hash,
			new.delivery_due_at) then
		raise exception 'a decision never changes' using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end $$;
create trigger sales_proposal_version_immutable before update or delete on sales_proposal_version
	for each row execute function sales_refuse_change_of_sent();

create function sales_refuse_change_of_acceptance() returns trigger language plpgsql as $$
begin
	raise exception 'an acceptance never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger sales_acceptance_immutable before update or delete on sales_acceptance
	for each row execute function sales_refuse_change_of_acceptance();

create function sales_refuse_change_of_files() returns trigger language plpgsql as $$
begin
	if exists (select from sales_proposal_version v where v.id = coalesce(new.version_id, old.version_id) and v.state <> 'DRAFT') then
		raise exception 'a proposal that was sent keeps its files' using errcode = 'integrity_constraint_violation';
	end if;
	return coalesce(new, old);
end $$;
create trigger sales_proposal_file_immutable before insert or update or delete on sales_proposal_file
	for each row execute function sales_refuse_change_of_files();
