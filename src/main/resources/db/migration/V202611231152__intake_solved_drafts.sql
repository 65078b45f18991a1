-- An article or a colleague's ticket may answer a request before it is sent: its draft leaves the lists, and can be continued
alter table intake_draft add column solved_at timestamptz;
