-- Emergencies on a screen for everybody to see, by a link that is taken back, and what was learnt from each
create table emergency_wall (
	id bigint generated always as identity constraint emergency_wall_pk primary key,
	name text not null,
	-- of the secret in its address
	token_hash bytea not null constraint emergency_wall_token_uq unique,
	shows text not null,
	made_by_id bigint not null constraint emergency_wall_made_by_fk references organization_person,
	made_at timestamptz not null,
	revoked_by_id bigint constraint emergency_wall_revoked_by_fk references organization_person,
	revoked_at timestamptz,
	constraint emergency_wall_name_ck check (length(name) between 1 and 80),
	constraint emergency_wall_shows_ck check (shows in ('NUMBERS', 'COMPANIES', 'SUMMARIES')),
	constraint emergency_wall_revoked_ck check ((revoked_at is null) = (revoked_by_id is null))
);

create table emergency_wall_team (
	wall_id bigint not null constraint emergency_wall_team_wall_fk references emergency_wall,
	team_id bigint not null constraint emergency_wall_team_team_fk references organization_team,
	constraint emergency_wall_team_pk primary key (wall_id, team_id)
);

create table emergency_review (
	ticket_id bigint not null constraint emergency_review_pk primary key constraint emergency_review_ticket_fk references ticket,
	happened text not null,
	cause text,
	changes text,
	follow_ups text,
	-- since when the client reads it, without what is still to be done
	published_at timestamptz,
	written_by_id bigint not null constraint emergency_review_written_by_fk references organization_person,
	written_at timestamptz not null,
	version integer not null default 1,
	constraint emergency_review_happened_ck check (length(happened) between 1 and 5000),
	constraint emergency_review_cause_ck check (length(cause) between 1 and 5000),
	constraint emergency_review_changes_ck check (length(changes) between 1 and 5000),
	constraint emergency_review_follow_ups_ck check (length(follow_ups) between 1 and 5000)
);
