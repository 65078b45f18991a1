-- Who else is writing into a form about the same thing
create index platform_typed_form_ix on platform_typed (form) where discarded_at is null;
