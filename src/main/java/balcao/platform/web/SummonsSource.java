package balcao.platform.web;

import java.util.List;

import balcao.platform.CurrentPerson;

/** Knows what waits for a person of the team at once; asked once per page of the team. */
public interface SummonsSource {

	List<Summons> of(CurrentPerson person);

}
