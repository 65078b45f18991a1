-- Each client organization says who of it sees whose requests, and whether people from outside may be put in copy
alter table organization
	add column visibility text not null default 'MANAGER',
	add column outsiders_allowed boolean not null default false,
	add constraint organization_visibility_ck check (visibility in ('OWN', 'MANAGER', 'BY_ROLE', 'ALL'));

-- the right that counts where the organization goes by role
alter table organization_person add column sees_tickets boolean not null default false;
