-- Companies word letters in their own way, in the language of whom they write to; bounces are told at the bell
create table mail_template (
	kind text not null,
	language text not null,
	subject text not null,
	button text not null,
	body text not null,
	version integer not null,
	constraint mail_template_pk primary key (kind, language),
	constraint mail_template_language_ck check (language in ('pt-BR', 'en')),
	constraint mail_template_subject_ck check (length(subject) between 1 and 200),
	constraint mail_template_button_ck check (length(button) <= 80),
	constraint mail_template_body_ck check (length(body) between 1 and 10000)
);
alter table organization_person
	add column language text not null default 'pt-BR',
	add constraint organization_person_language_ck check (language in ('pt-BR', 'en'));
alter table notification
	drop constraint notification_kind_ck,
	add constraint notification_kind_ck check (kind in ('YELLOW', 'RED', 'BREACHED', 'ASSIGNED', 'CONTESTED', 'APPROVAL', 'CLIENT_ANSWERED', 'MENTIONED',
		'WATCHED', 'REOPENED', 'ANSWERED', 'WAITS_FOR_YOU', 'PROPOSED', 'RESOLVED', 'CLOSING', 'IN_COPY', 'LOW_RATED', 'PAGED', 'PAGE_ESCALATED', 'UPDATE_DUE',
		'CALL_BACK', 'SPIKE', 'CHAT_WAITING', 'CHAT_MESSAGE', 'CHAT_MISSED', 'HISTORY_REQUESTED', 'HISTORY_READY', 'LETTER_BOUNCED'));
