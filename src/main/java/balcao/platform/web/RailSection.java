package balcao.platform.web;

import java.util.List;

/**
 * A titled part of the team's navigation.
 *
 * @param titleKey the message key of its title
 */
public record RailSection(String titleKey, List<RailLink> links) {

}
