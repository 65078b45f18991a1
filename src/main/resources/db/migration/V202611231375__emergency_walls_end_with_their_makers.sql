-- A link to the board holds no longer than the rights of who made it: it may end without anybody revoking it
alter table emergency_wall drop constraint emergency_wall_revoked_ck;
alter table emergency_wall add constraint emergency_wall_revoked_ck check (revoked_by_id is null or revoked_at is not null);

update emergency_wall w set revoked_at = now() where w.revoked_at is null and exists (select from organization_person p
	where p.id = w.made_by_id and (p.disabled_at is not null or p.role not in ('LEADER', 'ADMIN')));
