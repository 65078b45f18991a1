-- How requests belong together: related, split off, under a parent (the team's only), or merged into another one, which can be taken back for a while
create table ticket_link (
	id bigint generated always as identity constraint ticket_link_pk primary key,
	-- of a split the new one, of a family the child, of related ones the older
	from_id bigint not null constraint ticket_link_from_fk references ticket,
	to_id bigint not null constraint ticket_link_to_fk references ticket,
	kind text not null,
	created_by_id bigint not null constraint ticket_link_created_by_fk references organization_person,
	created_at timestamptz not null,
	constraint ticket_link_kind_ck check (kind in ('RELATED', 'SPLIT', 'PARENT')),
	constraint ticket_link_self_ck check (from_id <> to_id),
	constraint ticket_link_uq unique (from_id, to_id, kind)
);
-- a child has one parent
create unique index ticket_link_parent_uq on ticket_link (from_id) where kind = 'PARENT';
create index ticket_link_to_ix on ticket_link (to_id, kind);
create index ticket_link_created_by_ix on ticket_link (created_by_id);

alter table ticket add column merged_into_id bigint constraint ticket_merged_into_fk references ticket,
	add constraint ticket_merged_ck check (merged_into_id is null or merged_into_id <> id);
create index ticket_merged_into_ix on ticket (merged_into_id) where merged_into_id is not null;

create table ticket_merge (
	id bigint generated always as identity constraint ticket_merge_pk primary key,
	ticket_id bigint not null constraint ticket_merge_ticket_fk references ticket,
	into_id bigint not null constraint ticket_merge_into_fk references ticket,
	merged_by_id bigint not null constraint ticket_merge_merged_by_fk references organization_person,
	merged_at timestamptz not null,
	former_status text not null,
	-- who came into copy by it
	copied_ids bigint[] not null,
	undone_at timestamptz
);
create unique index ticket_merge_uq on ticket_merge (ticket_id) where undone_at is null;
create index ticket_merge_into_ix on ticket_merge (into_id);
create index ticket_merge_merged_by_ix on ticket_merge (merged_by_id);
