package balcao.ticket;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rules of the teams that have one. */
interface EscalationRules extends JpaRepository<EscalationRule, Long> {

}
