-- A type may be for everybody but some organizations, which have a portal of their own
alter table intake_request_type add column organizations_excepted boolean not null default false;
