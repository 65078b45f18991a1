-- A calendar is written as a draft before it is published, and says from when it is in force; only what is published never changes
drop trigger calendar_version_immutable on calendar_version;
drop trigger calendar_opening_immutable on calendar_opening;
drop trigger calendar_holiday_immutable on calendar_holiday;
drop trigger calendar_exception_immutable on calendar_exception;
drop trigger calendar_exception_opening_immutable on calendar_exception_opening;
drop function calendar_refuse_change();

-- "edited" counts the changes of a draft, so that nobody overwrites what somebody else has just written
alter table calendar_version
	alter column number drop not null,
	alter column published_at drop not null,
	add column valid_from timestamptz,
	add column edited integer not null default 0,
	add column edited_by text,
	add column edited_at timestamptz;
update calendar_version set valid_from = published_at;
alter table calendar_version
	add constraint calendar_version_draft_ck check (
		(published_at is null) = (number is null) and (published_at is null) = (valid_from is null));
create unique index calendar_version_draft_uq on calendar_version (calendar_id) where published_at is null;

create function calendar_refuse_change_of_version() returns trigger language plpgsql as $$
begin
	if old.published_at is not null then
		raise exception 'a published calendar version never changes' using errcode = 'integrity_constraint_violation';
	end if;
	if tg_op = 'DELETE' then
		return old;
	end if;
	return new;
end $$;

create function calendar_refuse_change_of_part() returns trigger language plpgsql as $$
declare
	versions bigint[] := '{}';
begin
	if tg_op <> 'INSERT' then
		versions := versions || old.version_id;
	end if;
	if tg_op <> 'DELETE' then
		versions := versions || new.version_id;
	end if;
	if exists (select from calendar_version where id = any (versions) and published_at is not null) then
		raise exception 'a published calendar version never changes' using errcode = 'integrity_constraint_violation';
	end if;
	if tg_op = 'DELETE' then
		return old;
	end if;
	return new;
end $$;

create trigger calendar_version_immutable before update or delete on calendar_version
	for each row execute function calendar_refuse_change_of_version();
create trigger calendar_opening_immutable before insert or update or delete on calendar_opening
	for each row execute function calendar_refuse_change_of_part();
