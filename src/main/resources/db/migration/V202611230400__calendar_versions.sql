-- When somebody attends: calendars whose published versions never change, because deadlines cite them
create table calendar (
	id bigint generated always as identity constraint calendar_pk primary key,
	name text not null,
	archived_at timestamptz,
	version integer not null default 0,
	constraint calendar_name_ck check (length(name) between 1 and 120)
);
create unique index calendar_name_uq on calendar (lower(name)) where archived_at is null;

create table calendar_version (
	id bigint generated always as identity constraint calendar_version_pk primary key,
	calendar_id bigint not null constraint calendar_version_calendar_fk references calendar,
	number integer not null,
	name text not null,
	zone text not null,
	published_at timestamptz not null,
	published_by text,
	constraint calendar_version_number_uq unique (calendar_id, number),
	constraint calendar_version_number_ck check (number > 0),
	constraint calendar_version_name_ck check (length(name) between 1 and 120)
);

-- Weekdays as ISO 8601 counts them, hours as seconds of the local day
create table calendar_opening (
	version_id bigint not null constraint calendar_opening_version_fk references calendar_version,
	weekday smallint not null,
	opens_second integer not null,
	closes_second integer not null,
	constraint calendar_opening_pk primary key (version_id, weekday, opens_second, closes_second),
	constraint calendar_opening_weekday_ck check (weekday between 1 and 7),
	constraint calendar_opening_hours_ck check (0 <= opens_second and opens_second < closes_second and closes_second <= 86400)
);

create table calendar_holiday (
	id bigint generated always as identity constraint calendar_holiday_pk primary key,
	version_id bigint not null constraint calendar_holiday_version_fk references calendar_version,
	on_date date not null,
	name text not null,
	source text not null,
	closed_from_second integer,
	closed_until_second integer,
	constraint calendar_holiday_hours_ck check (
		0 <= coalesce(closed_from_second, 0)
		and coalesce(closed_from_second, 0) < coalesce(closed_until_second, 86400)
		and coalesce(closed_until_second, 86400) <= 86400)
);
create index calendar_holiday_version_ix on calendar_holiday (version_id, on_date);

create table calendar_exception (
	version_id bigint not null constraint calendar_exception_version_fk references calendar_version,
	on_date date not null,
	reason text not null,
	constraint calendar_exception_pk primary key (version_id, on_date)
);

create table calendar_exception_opening (
	version_id bigint not null,
	on_date date not null,
	opens_second integer not null,
	closes_second integer not null,
	constraint calendar_exception_opening_pk primary key (version_id, on_date, opens_second, closes_second),
	constraint calendar_exception_opening_exception_fk foreign key (version_id, on_date) references calendar_exception,
	constraint calendar_exception_opening_hours_ck check (0 <= opens_second and opens_second < closes_second and closes_second <= 86400)
);

create function calendar_refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'a published calendar version never changes' using errcode = 'integrity_constraint_violation';
end $$;

create trigger calendar_version_immutable before update or delete on calendar_version
	for each row execute function calendar_refuse_change();
create trigger calendar_opening_immutable before update or delete on calendar_opening
	for each row execute function calendar_refuse_change();
create trigger calendar_holiday_immutable before update or delete on calendar_holiday
	for each row execute function calendar_refuse_change();
create trigger calendar_exception_immutable before update or delete on calendar_exception
	for each row execute function calendar_refuse_change();
create trigger calendar_exception_opening_immutable before update or delete on calendar_exception_opening
	for each row execute function calendar_refuse_change();
