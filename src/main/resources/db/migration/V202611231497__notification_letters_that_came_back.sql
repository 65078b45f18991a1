-- Letters that came back are told at the bell as well; what is told grew on two ways at once
alter table notification
	drop constraint notification_kind_ck,
	add constraint notification_kind_ck check (kind in ('LETTER_BOUNCED', 'YELLOW', 'RED', 'BREACHED', 'ASSIGNED', 'CONTESTED', 'APPROVAL', 'CLIENT_ANSWERED', 'MENTIONED',
		'WATCHED', 'REOPENED', 'ANSWERED', 'WAITS_FOR_YOU', 'PROPOSED', 'RESOLVED', 'CLOSING', 'IN_COPY', 'LOW_RATED', 'PAGED', 'PAGE_ESCALATED', 'UPDATE_DUE',
		'CALL_BACK', 'SPIKE', 'CHAT_WAITING', 'CHAT_MESSAGE', 'CHAT_MISSED', 'HISTORY_REQUESTED', 'HISTORY_READY', 'PROPOSAL_ACCEPTED', 'PROPOSAL_DECLINED',
		'PROPOSAL_CHANGE_ASKED'));
