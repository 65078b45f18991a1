-- How many tickets a routing rule decided about is asked wherever rules are listed
create index ticket_routing_rule_ix on ticket (routing_rule_id) where routing_rule_id is not null;
-- the tickets of late, to try rules on
create index ticket_opened_ix on ticket (opened_at desc, id desc);
