-- Tickets that were opened before questions of severity were remembered
insert into severity_subject (subject_id, label, organization_id, product_id, module_id, situation_id, impact_id,
		severity, source, version_id, row_id, opened_at, overruled_severity, overruled_at)
	select t.id, t.number, t.organization_id, case when y.asks_situation then t.product_id end,
		case when y.asks_situation then t.module_id end, case when y.asks_situation then t.situation_id end,
		case when y.asks_situation then t.impact_id end,
		coalesce(r.severity, case t.severity_source when 'AGENT' then y.default_severity else t.severity end),
		case when r.id is null then 'REQUEST_TYPE' else 'MATRIX' end, r.version_id, r.id, t.opened_at,
		case t.severity_source when 'AGENT' then t.severity end,
		case t.severity_source when 'AGENT' then coalesce((select max(h.at) from ticket_history h
			where h.ticket_id = t.id and h.kind = 'SEVERITY' and h.actor_id is not null), t.opened_at) end
	from ticket t join intake_request_type y on y.id = t.request_type_id
	left join severity_matrix_row r on r.id = t.matrix_row_id;
