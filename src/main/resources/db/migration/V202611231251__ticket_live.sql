-- Pages that stay open are told at once that something changed: which queue and which ticket, never what. Rows of a large statement announce their queues alone
create function ticket_tell_live() returns trigger language plpgsql as $$
begin
	perform pg_notify('balcao_live', 'queue:' || c.team_id) from (select distinct team_id from changed) c;
	if (select count(*) from (select 1 from changed limit 101) c) <= 100 then
		perform pg_notify('balcao_live', 'ticket:' || id) from changed;
	end if;
	return null;
end $$;
-- a ticket that is handed over leaves a queue and comes into another
create function ticket_tell_moved() returns trigger language plpgsql as $$
begin
	perform pg_notify('balcao_live', 'queue:' || t.team_id) from (select team_id from changed union select team_id from former) t;
	if (select count(*) from (select 1 from changed limit 101) c) <= 100 then
		perform pg_notify('balcao_live', 'ticket:' || id) from changed;
	end if;
	return null;
end $$;
create function ticket_tell_said() returns trigger language plpgsql as $$
begin
	if (select count(*) from (select 1 from changed limit 101) c) <= 100 then
		perform pg_notify('balcao_live', 'ticket:' || ticket_id) from changed;
	end if;
	return null;
end $$;
create trigger ticket_live_opened after insert on ticket referencing new table as changed
	for each statement execute function ticket_tell_live();
create trigger ticket_live_moved after update on ticket referencing new table as changed old table as former
	for each statement execute function ticket_tell_moved();
create trigger ticket_live_said after insert on ticket_message referencing new table as changed
	for each statement execute function ticket_tell_said();
