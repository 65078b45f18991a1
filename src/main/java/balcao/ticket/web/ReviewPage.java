package balcao.ticket.web;

import java.util.List;

import balcao.intake.AskedForm;
import balcao.intake.Tip;
import balcao.knowledge.FoundArticle;
import balcao.platform.StoredFile;
import balcao.ticket.SimilarTicket;

/**
 * Everything a request will say, before it is sent.
 *
 * @param lostFiles whether files were discarded because the draft waited too long
 * @param articles that may answer it
 * @param similar open tickets about the same
 */
record ReviewPage(WizardHead head, AskedForm form, List<StoredFile> files, boolean lostFiles,
		List<FoundArticle> articles, List<SimilarTicket> similar) {

	/** What the request type tells before one sends. */
	public List<Tip> tips() {
		return this.form.version().terms().tips();
	}

	/** The last page of the form. */
	public String back() {
		return this.head.address(this.form.steps().size());
	}

}
