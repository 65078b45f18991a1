-- Somebody who calls is helped before anybody knows who it is: until then one built-in client stands for them.
alter table organization add column unidentified boolean not null default false;

create unique index organization_unidentified_uq on organization (unidentified) where unidentified;
