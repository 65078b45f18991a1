package balcao.ticket.web;

import java.util.List;
import java.util.Objects;

import balcao.catalog.Subject;

/**
 * The first step of a request with the options that fit what was chosen so far.
 *
 * @param about what was chosen, as far as it fits
 */
record ProblemPage(WizardHead head, List<Option> products, List<Option> modules, List<Option> situations,
		List<Option> impacts, Subject about) {

	/** Where another type is chosen. */
	public String back() {
		String requester = this.head.onBehalf() ? "requester=" + this.head.requester().id() + "&" : "";
		return "/tickets/new?" + requester + "product=" + Objects.requireNonNullElse(this.about.productId(), 0L);
	}

	/** The product and module whose options the page shows. */
	public String shown() {
		return this.about.productId() + ":" + this.about.moduleId();
	}

	/**
	 * Whether a choice brought options that the person has not seen, since no script
	 * fetched them.
	 */
	boolean asksMoreThan(ProblemForm form) {
		if (form.shown() == null || form.shown().equals(shown())) {
			return false;
		}
		boolean sameProduct = form.shown().startsWith(this.about.productId() + ":");
		return (!sameProduct && !(this.modules.isEmpty() && this.impacts.isEmpty())) || !this.situations.isEmpty();
	}

	/** What is kept of the answers: what fits. */
	Subject kept() {
		boolean noImpact = Objects.equals(this.about.impactId(), ProblemForm.NONE_OF_THESE);
		return noImpact ? new Subject(this.about.productId(), this.about.moduleId(), this.about.situationId(), null)
				: this.about;
	}

}
