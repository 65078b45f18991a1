package balcao.sla;

/** Where one can see what the draft of a policy would change before it is published. */
public interface PolicyRehearsal {

	/** The address of the page, such as {@code /backoffice/rehearsals/policy/7}. */
	String path(long policyId);

}
