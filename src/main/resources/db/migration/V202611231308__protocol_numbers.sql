-- A number is written down in the short transaction that gives it, whatever becomes of the one that asked: what has no contact here was taken back with it
create table protocol_number (
	number text not null constraint protocol_number_pk primary key,
	day date not null,
	sequence bigint not null,
	issued_at timestamptz not null
);
