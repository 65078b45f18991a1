-- People on both sides are told what concerns them, several of one kind on one ticket in one line; they choose what they want, and when nothing shall ring
alter table notification
	add column times integer not null default 1,
	drop constraint notification_kind_ck,
	add constraint notification_kind_ck check (kind in ('YELLOW', 'RED', 'BREACHED', 'ASSIGNED', 'CONTESTED', 'APPROVAL', 'CLIENT_ANSWERED', 'MENTIONED',
		'WATCHED', 'REOPENED', 'ANSWERED', 'WAITS_FOR_YOU', 'PROPOSED', 'RESOLVED', 'CLOSING', 'IN_COPY'));
-- what is not read yet of one ticket, to be grouped
create index notification_ticket_ix on notification (person_id, ticket_id, kind) where read_at is null;

create table notification_choice (
	person_id bigint not null constraint notification_choice_person_fk references organization_person,
	kind text not null,
	channel text not null,
	wanted boolean not null,
	constraint notification_choice_pk primary key (person_id, kind, channel),
	constraint notification_choice_channel_ck check (channel in ('PORTAL', 'EMAIL'))
);

-- what holds for whoever has not chosen; configuration
create table notification_default (
	kind text not null,
	channel text not null,
	wanted boolean not null,
	constraint notification_default_pk primary key (kind, channel),
	constraint notification_default_channel_ck check (channel in ('PORTAL', 'EMAIL'))
);

create table notification_quiet (
	person_id bigint constraint notification_quiet_pk primary key constraint notification_quiet_person_fk references organization_person,
	from_time time not null,
	until_time time not null,
	weekends boolean not null default false,
	zone text not null
);
