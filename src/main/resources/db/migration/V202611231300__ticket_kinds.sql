-- A protocol is a ticket of another kind: an emergency, opened on the phone or in a chat, under a number of its own.
alter table ticket
	add column kind text not null default 'TICKET',
	add constraint ticket_kind_ck check (kind in ('TICKET', 'PROTOCOL'));

create index ticket_protocol_ix on ticket (team_id, status, due_at) where kind = 'PROTOCOL';

alter table ticket_history
	drop constraint ticket_history_kind_ck,
	add constraint ticket_history_kind_ck check (kind in ('OPENED', 'ROUTED', 'SEVERITY', 'STATUS', 'ASSIGNED', 'TEAM', 'DIAGNOSED', 'WORKED_AROUND',
		'DEADLINES_MOVED', 'PAUSE_CONTESTED', 'PAUSE_DECIDED', 'APPROVED', 'DENIED', 'APPROVAL_ASKED', 'SOLUTION_ANSWERED', 'CLOSING_ANNOUNCED',
		'FOLLOWED_UP', 'PROPOSED', 'ACCEPTED', 'DECLINED', 'CHANGE_ASKED', 'EXPIRED', 'RENEWED', 'COPIED', 'UNCOPIED', 'CONFIDENTIAL', 'MERGED', 'SPLIT',
		'LINKED', 'UNLINKED', 'PARENT', 'CHILD', 'RATED', 'TAGGED', 'UNTAGGED', 'FIELD', 'TIMED', 'IDENTIFIED', 'COMPLETED', 'LATE', 'INTERRUPTED',
		'CALLED_BACK', 'MITIGATED', 'UPDATED', 'PAGED', 'ACKNOWLEDGED', 'REVIEWED', 'CHATTED', 'DELIVERED', 'INCIDENT'));
