-- A program that needs little gets little: a token that only hands in and reads mail; those made before reach what they reached
alter table account_token add column scope text not null default 'EVERYTHING'
	constraint account_token_scope_ck check (scope in ('EVERYTHING', 'MAIL'));
