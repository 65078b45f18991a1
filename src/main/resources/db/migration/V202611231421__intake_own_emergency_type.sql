-- Where a company had a request type of its own with the code "emergency", protocols took it over: it is the company's again, code and all, and protocols get one of theirs
do $$
declare
	own bigint;
	protocols bigint;
begin
	-- what protocols are opened under never has a form, a company's type always has one
	select t.id into own from intake_request_type t where t.emergency
		and exists (select from intake_form_version v where v.request_type_id = t.id);
	if own is null then
		return;
	end if;
	update intake_request_type set emergency = false where id = own;
	insert into intake_request_type (code, name, description, icon, position, asks_situation, needs_approval, default_severity, emergency)
	select 'emergency-' || n, 'Emergência', 'Tudo parou: atendida na hora, por telefone ou chat.', 'siren', 0, true, false, 1, true
	from generate_series(2, 1000) n
	where not exists (select from intake_request_type t where t.code = 'emergency-' || n)
	order by n limit 1
	returning id into protocols;
	update ticket set request_type_id = protocols where request_type_id = own and kind = 'PROTOCOL';
end
$$;
