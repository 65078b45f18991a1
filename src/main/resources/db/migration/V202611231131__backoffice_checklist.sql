-- Whether the check-list of a new installation was put away: one row at most
create table backoffice_checklist (
	id boolean constraint backoffice_checklist_pk primary key default true,
	dismissed_at timestamptz not null,
	constraint backoffice_checklist_one_ck check (id)
);
