package balcao.organization;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;

/**
 * Stands for whoever asks for help before anybody knows who it is: one client and one
 * person of it, who can never sign in and are in no list to choose from.
 */
@Service
@Transactional
public class UnidentifiedCaller {

	private final JdbcClient jdbc;

	private final PersonService people;

	UnidentifiedCaller(JdbcClient jdbc, PersonService people) {
		this.jdbc = jdbc;
		this.people = people;
	}

	/** The person; made when first asked for, once among all nodes. */
	public CurrentPerson person() {
		this.jdbc.sql("""
				insert into organization (name, visibility, unidentified) values ('Sem identificação', 'OWN', true)
				on conflict (unidentified) where unidentified do nothing""").update();
		this.jdbc.sql("""
				insert into organization_person (organization_id, name, email, role, disabled_at)
				select id, 'Não identificado', 'sem-identificacao@balcao.invalid', 'CLIENT', timestamptz 'epoch'
				from organization where unidentified
				on conflict (lower(email)) do nothing""").update();
		return this.people.find(
				this.jdbc
					.sql("select p.id from organization_person p join organization o on o.id = p.organization_id"
							+ " where o.unidentified")
					.query(Long.class)
					.single());
	}

}
