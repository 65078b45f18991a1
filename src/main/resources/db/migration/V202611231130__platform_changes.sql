-- Who changed what of the configuration and when: one table, written by triggers of every table that is configuration
create table platform_change (
	id bigint generated always as identity constraint platform_change_pk primary key,
	at timestamptz not null,
	-- whoever was signed in; nobody for the system itself. No reference: changes outlive whatever they tell of
	actor_id bigint,
	actor_name text,
	table_name text not null,
	-- the primary key, its parts joined by a slash; none where many rows were written at once
	row_id text,
	row_name text,
	action text not null,
	-- of a change only the columns that differ; never a secret
	before jsonb,
	after jsonb,
	constraint platform_change_action_ck check (action in ('ADDED', 'CHANGED', 'REMOVED'))
);
create index platform_change_row_ix on platform_change (table_name, row_id, id desc);
create index platform_change_actor_ix on platform_change (actor_id, id desc);

-- a row without secrets and without what every change counts up
create function platform_plain(row_text jsonb) returns jsonb language sql immutable parallel safe
	return (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(row_text)
		where key !~ '(password|token|hash|secret)' and key not in ('version', 'updated_at', 'edited'));

create function platform_row_key(row_text jsonb, keys text[]) returns text language sql immutable parallel safe
	return (select string_agg(coalesce(row_text ->> key, ''), '/' order by place)
		from unnest(keys) with ordinality parts (key, place));

create function platform_row_name(row_text jsonb) returns text language sql immutable parallel safe
	return left(coalesce(row_text ->> 'name', row_text ->> 'title', row_text ->> 'label', row_text ->> 'reason'), 200);

-- The argument is the primary key. Who acts and at what time stands in the transaction; a statement that writes more than 100
-- rows, a copied version or an import, is told in one line.
create function platform_note_changes() returns trigger language plpgsql as $$
declare
	actor text := coalesce(current_setting('balcao.actor', true), '');
	now_at timestamptz := coalesce(nullif(current_setting('balcao.now', true), '')::timestamptz, clock_timestamp());
	who bigint := nullif(split_part(actor, ' ', 1), '')::bigint;
	acted_by text := nullif(substr(actor, strpos(actor, ' ') + 1), '');
	keys text[] := tg_argv[0]::text[];
	many bigint;
begin
	if current_setting('balcao.unaudited', true) = 'on' then
		return null;
	end if;
	if tg_op = 'INSERT' then
		select count(*) into many from new_rows;
		if many > 100 then
			insert into platform_change (at, actor_id, actor_name, table_name, action, after)
			values (now_at, who, acted_by, tg_table_name, 'ADDED', jsonb_build_object('rows', many));
		else
			insert into platform_change (at, actor_id, actor_name, table_name, row_id, row_name, action, after)
			select now_at, who, acted_by, tg_table_name, platform_row_key(r, keys), platform_row_name(r), 'ADDED', platform_plain(r)
			from (select to_jsonb(n) r from new_rows n) n;
		end if;
	elsif tg_op = 'DELETE' then
		select count(*) into many from old_rows;
		if many > 100 then
			insert into platform_change (at, actor_id, actor_name, table_name, action, before)
			values (now_at, who, acted_by, tg_table_name, 'REMOVED', jsonb_build_object('rows', many));
		else
			insert into platform_change (at, actor_id, actor_name, table_name, row_id, row_name, action, before)
			select now_at, who, acted_by, tg_table_name, platform_row_key(r, keys), platform_row_name(r), 'REMOVED', platform_plain(r)
			from (select to_jsonb(o) r from old_rows o) o;
		end if;
	else
		select count(*) into many from new_rows;
		if many > 100 then
			insert into platform_change (at, actor_id, actor_name, table_name, action, after)
			values (now_at, who, acted_by, tg_table_name, 'CHANGED', jsonb_build_object('rows', many));
		else
			insert into platform_change (at, actor_id, actor_name, table_name, row_id, row_name, action, before, after)
			select now_at, who, acted_by, tg_table_name, b.key, b.name, 'CHANGED',
				(select jsonb_object_agg(key, value) from jsonb_each(a.r) where value is distinct from b.r -> key),
				(select jsonb_object_agg(key, value) from jsonb_each(b.r) where value is distinct from a.r -> key)
			from (select platform_row_key(to_jsonb(o), keys) key, platform_plain(to_jsonb(o)) r from old_rows o) a
			join (select platform_row_key(to_jsonb(n), keys) key, platform_row_name(to_jsonb(n)) name,
				platform_plain(to_jsonb(n)) r from new_rows n) b on b.key = a.key
			where a.r is distinct from b.r;
		end if;
	end if;
	return null;
end
$$;

-- Attaches what is missing to every table but those that are no configuration, so that no later migration can forget it.
create function platform_watch_changes(not_configuration text[]) returns void language plpgsql as $$
declare
	found record;
begin
	perform pg_advisory_xact_lock(hashtext('platform.change'));
	for found in
		select c.relname, array(select a.attname from pg_index i cross join unnest(i.indkey) with ordinality k (number, place)
				join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
				where i.indrelid = c.oid and i.indisprimary order by k.place) keys,
			c.relname like any (not_configuration) excluded,
			exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'platform_change_added') watched
		from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
	loop
		if found.excluded and found.watched then
			execute format('drop trigger platform_change_added on %I', found.relname);
			execute format('drop trigger platform_change_changed on %I', found.relname);
			execute format('drop trigger platform_change_removed on %I', found.relname);
		elsif not found.excluded and not found.watched then
			execute format('create trigger platform_change_added after insert on %I referencing new table as new_rows'
				' for each statement execute function platform_note_changes(%L)', found.relname, found.keys);
			execute format('create trigger platform_change_changed after update on %I referencing old table as old_rows'
				' new table as new_rows for each statement execute function platform_note_changes(%L)', found.relname, found.keys);
			execute format('create trigger platform_change_removed after delete on %I referencing old table as old_rows'
				' for each statement execute function platform_note_changes(%L)', found.relname, found.keys);
		end if;
	end loop;
end
$$;
