package balcao.ticket;

import java.util.List;

import balcao.organization.OrganizationVisibility;

/**
 * Who sees a ticket, told plainly on its pages.
 *
 * @param copies the names of colleagues in copy
 * @param outsiders names and addresses of people from outside whose link opens
 * @param visibility whom else the organization lets see it, unless confidential
 */
public record Readership(String number, String requester, String organization, String team, List<String> copies,
		List<String> outsiders, OrganizationVisibility visibility, boolean confidential, String people) {

}
