-- What keeps a mailbox from working is told in a sentence, beside what the server or the network said.
alter table mailbox_poll add column problem text constraint mailbox_poll_problem_ck check (problem in
	('CERTIFICATE', 'OTHER_NAME', 'NO_ENCRYPTION', 'REFUSED', 'UNKNOWN_HOST', 'UNREACHABLE', 'SILENT', 'CUT', 'NO_FOLDER', 'NO_PASSWORD', 'OWN', 'OTHER'));
