package balcao.platform.web;

import java.util.List;

import balcao.platform.CurrentPerson;

/**
 * Gives a module's part of the team's navigation; asked once per page of the team, in the
 * order of the beans.
 */
public interface RailSource {

	List<RailSection> sections(CurrentPerson person);

}
