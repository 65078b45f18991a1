-- Whether an organization asked after all, within days of an article that answered it
create index ticket_organization_opened_ix on ticket (organization_id, opened_at);
