-- Who wants one letter a day has it at an hour of their own day, quiet hours or not
create table notification_digest (
	person_id bigint constraint notification_digest_pk primary key constraint notification_digest_person_fk references organization_person,
	hour smallint not null,
	zone text not null,
	constraint notification_digest_hour_ck check (hour between 0 and 23)
);
