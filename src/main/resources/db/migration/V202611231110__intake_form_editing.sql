-- Whoever edits a form can take back the last change; how often a type is used is counted without reading every ticket
alter table intake_form_version add column previous jsonb;
create index ticket_request_type_ix on ticket (request_type_id);
