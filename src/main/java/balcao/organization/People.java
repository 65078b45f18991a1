package balcao.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The people of both sides. */
interface People extends JpaRepository<Person, Long> {

	@Query("select p from Person p left join fetch p.organization where lower(p.email) = lower(:email)")
	Optional<Person> findByEmail(String email);

	@Query("select p from Person p left join fetch p.organization where p.id = :id")
	Optional<Person> findWithOrganization(long id);

	@Query("""
			select new balcao.organization.PersonChoice(p.id, p.name, p.email)
			from Person p where p.organization.id = :organizationId and p.disabledAt is null order by lower(p.name)""")
	List<PersonChoice> contactsOf(long organizationId);

	@Query("""
			select new balcao.organization.PersonChoice(p.id, p.name, p.email)
			from Person p join TeamMember m on m.id.personId = p.id
			where m.id.teamId = :teamId and p.disabledAt is null order by lower(p.name)""")
	List<PersonChoice> membersOf(long teamId);

	@Query("""
			select p.id from Person p join TeamMember m on m.id.personId = p.id
			where m.id.teamId = :teamId and m.leads = true and p.disabledAt is null""")
	Optional<Long> leaderOf(long teamId);

	@Query("""
			select p.id from Person p
			where p.id in :ids and p.organization is null and p.disabledAt is null order by p.id""")
	List<Long> activeInTeam(Collection<Long> ids);

	@Query("""
			select p.id from Person p
			where p.role = balcao.platform.Role.ADMIN and p.disabledAt is null order by p.id""")
	List<Long> admins();

	@Query("""
			select p.id from Person p where p.role in (balcao.platform.Role.LEADER, balcao.platform.Role.ADMIN)
			and p.disabledAt is null order by p.id""")
	List<Long> leadersAndAdmins();

	@Query("select count(p) from Person p where p.role = balcao.platform.Role.ADMIN and p.disabledAt is null")
	long countAdmins();

}
