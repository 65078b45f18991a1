-- The numbers of a day are explained in their order
create index protocol_number_day_ix on protocol_number (day, sequence desc);
