package balcao.rehearsal;

import org.springframework.stereotype.Component;

import balcao.sla.PolicyRehearsal;

/** Leads from the draft of a policy to what it would change. */
@Component
class PolicyWhatIf implements PolicyRehearsal {

	@Override
	public String path(long policyId) {
		return Rehearsal.pathOf(Topic.POLICY, policyId);
	}

}
