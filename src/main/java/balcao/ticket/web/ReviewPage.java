package balcao.ticket.web;

import java.util.List;

import balcao.intake.DraftPage;
import balcao.platform.StoredFile;

/**
 * Everything a request will say, before it is sent.
 *
 * @param lostFiles whether files were discarded because the draft waited too long
 */
record ReviewPage(WizardHead head, DraftPage draft, List<StoredFile> files, boolean lostFiles) {

}
