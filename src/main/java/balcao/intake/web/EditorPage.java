package balcao.intake.web;

import java.util.List;

import balcao.intake.FormChange;
import balcao.intake.FormFault;
import balcao.intake.FormVersion;
import balcao.intake.RequestTypeRow;
import balcao.intake.Tip;
import balcao.platform.web.Option;

/**
 * The form of a request type as it is being written.
 *
 * @param inUse what clients are asked today
 * @param reversible whether the last change can be taken back
 * @param changes what publishing it would change
 * @param unused the built-in fields that it does not have
 */
record EditorPage(RequestTypeRow row, FormVersion version, FormVersion inUse, boolean reversible,
		List<FormFault> faults, List<ChangeWords> changes, List<EditorStep> steps, List<Option> unused,
		PreviewPage preview) {

	public List<Tip> tips() {
		return this.version.terms().tips();
	}

	/** Whether it can be taken into use. */
	public boolean isPublishable() {
		return this.version.isDraft() && this.faults.isEmpty();
	}

	/** A change with the name of what it is about. */
	record ChangeWords(FormChange change, String what) {

	}

}
