-- What protocols are opened under: no form offers it, routing rules may name it.
alter table intake_request_type add column emergency boolean not null default false;

create unique index intake_request_type_emergency_uq on intake_request_type (emergency) where emergency;

insert into intake_request_type (code, name, description, icon, position, asks_situation, needs_approval, default_severity, emergency)
values ('emergency', 'Emergência', 'Tudo parou: atendida na hora, por telefone ou chat.', 'siren', 0, true, false, 1, true)
on conflict (code) do update set emergency = true;
