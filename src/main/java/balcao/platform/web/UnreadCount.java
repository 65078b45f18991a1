package balcao.platform.web;

import balcao.platform.CurrentPerson;

/**
 * Counts what a person has not read yet, for the bell; asked once per page.
 */
public interface UnreadCount {

	long of(CurrentPerson person);

}
