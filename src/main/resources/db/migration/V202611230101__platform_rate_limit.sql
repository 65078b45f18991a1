-- How often something was tried lately, counted for all nodes together (Bucket4j's table)
create table platform_rate_limit (
	id bigint constraint platform_rate_limit_pk primary key,
	state bytea,
	expires_at bigint
);
create index platform_rate_limit_expires_ix on platform_rate_limit (expires_at);
