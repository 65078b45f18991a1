-- Who made a day a holiday, and of which kind, belongs to why a deadline is what it is; an entry can be switched off without losing it
alter table calendar_holiday
	add column kind text not null default 'HOLIDAY',
	add column layer text not null default 'OWN',
	add column place text not null default '',
	add column disabled boolean not null default false;
update calendar_holiday set kind = 'PARTIAL'
	where coalesce(closed_from_second, 0) > 0 or coalesce(closed_until_second, 86400) < 86400;
alter table calendar_holiday
	alter column kind drop default,
	alter column layer drop default,
	alter column place drop default,
	add constraint calendar_holiday_kind_ck check (kind in ('HOLIDAY', 'OPTIONAL', 'PARTIAL')),
	add constraint calendar_holiday_partial_ck check (
		(kind = 'PARTIAL') = (coalesce(closed_from_second, 0) > 0 or coalesce(closed_until_second, 86400) < 86400)),
	add constraint calendar_holiday_layer_ck check (layer in ('NATIONAL', 'STATE', 'CITY', 'OWN')),
	add constraint calendar_holiday_place_ck check (length(place) <= 80);

create trigger calendar_holiday_immutable before insert or update or delete on calendar_holiday
	for each row execute function calendar_refuse_change_of_part();
create trigger calendar_exception_immutable before insert or update or delete on calendar_exception
	for each row execute function calendar_refuse_change_of_part();
create trigger calendar_exception_opening_immutable before insert or update or delete on calendar_exception_opening
	for each row execute function calendar_refuse_change_of_part();
