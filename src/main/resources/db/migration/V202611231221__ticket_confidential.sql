-- On the client's side a confidential request is seen by its requester and the people in copy only, whatever the organization's rule
alter table ticket add column confidential boolean not null default false;
