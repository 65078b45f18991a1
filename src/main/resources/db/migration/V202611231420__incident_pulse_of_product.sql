-- Requests whose module nobody knows yet count with those of any module, so a product's requests are counted under one lock; when it was quiet is told by the spikes
drop table incident_pulse;
create table incident_pulse (
	product_id bigint constraint incident_pulse_pk primary key constraint incident_pulse_product_fk references catalog_product
);
