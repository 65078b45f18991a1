package balcao.approval;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The steps of plans. */
interface PlanSteps extends Repository<PlanStep, Long> {

	PlanStep save(PlanStep step);

	PlanStep saveAndFlush(PlanStep step);

	void delete(PlanStep step);

	void flush();

	@Query("select s from PlanStep s where s.planId = :planId order by s.position")
	List<PlanStep> ofPlan(long planId);

	Optional<PlanStep> findByIdAndPlanId(long id, long planId);

}
