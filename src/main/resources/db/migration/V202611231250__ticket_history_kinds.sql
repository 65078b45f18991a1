-- A ticket's whole life is told in its history: every kind of entry that its parts write
alter table ticket_history
	drop constraint ticket_history_kind_ck,
	add constraint ticket_history_kind_ck check (kind in ('OPENED', 'ROUTED', 'SEVERITY', 'STATUS', 'ASSIGNED', 'TEAM', 'DIAGNOSED', 'WORKED_AROUND',
		'DEADLINES_MOVED', 'PAUSE_CONTESTED', 'PAUSE_DECIDED', 'APPROVED', 'DENIED', 'APPROVAL_ASKED', 'SOLUTION_ANSWERED', 'CLOSING_ANNOUNCED',
		'FOLLOWED_UP', 'PROPOSED', 'ACCEPTED', 'DECLINED', 'CHANGE_ASKED', 'EXPIRED', 'RENEWED', 'COPIED', 'UNCOPIED', 'CONFIDENTIAL', 'MERGED', 'SPLIT',
		'LINKED', 'UNLINKED', 'PARENT', 'CHILD', 'RATED', 'TAGGED', 'UNTAGGED', 'FIELD', 'TIMED'));
