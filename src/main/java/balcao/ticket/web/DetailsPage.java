package balcao.ticket.web;

import java.util.List;

import balcao.platform.FileRules;
import balcao.platform.StoredFile;

/**
 * The second step of a request.
 *
 * @param colleagues those offered to be in copy
 * @param hasMore whether there are more than are offered
 */
record DetailsPage(WizardHead head, List<Option> colleagues, boolean hasMore, List<StoredFile> files, FileRules rules) {

}
