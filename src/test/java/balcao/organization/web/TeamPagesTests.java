package balcao.organization.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import balcao.organization.PersonRow;
import balcao.organization.TeamPage;
import balcao.organization.TeamService;
import balcao.platform.Refused;
import balcao.platform.Role;
import balcao.platform.web.PageTest;
import balcao.platform.web.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PageTest(TeamAdminController.class)
class TeamPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private TeamService teams;

	private void team() {
		given(this.teams.page(3)).willReturn(new TeamPage(3, "Atendimento", false, List.of(7L, 8L), 8L));
		given(this.teams.candidates())
			.willReturn(List.of(person(7, "Caio Bernardes"), person(8, "Rita Nogueira"), person(9, "Tomás Figueira")));
	}

	private static PersonRow person(long id, String name) {
		return new PersonRow(id, name, "p" + id + "@balcao.example", null, Role.AGENT, null, null, false, false);
	}

	@Test
	void membersAndLeaderAreTicked() {
		team();
		assertThat(this.mvc.get().uri("/backoffice/teams/3").with(TestPeople.as(TestPeople.ADMIN))).hasStatusOk()
			.bodyText()
			.containsPattern("value=\"7\" type=\"checkbox\" checked")
			.containsPattern("value=\"8\" type=\"checkbox\" checked")
			.doesNotContainPattern("value=\"9\" type=\"checkbox\" checked")
			.containsPattern("<option value=\"8\" selected");
	}

	@Test
	void refusalIsShownAndTheChoiceKept() {
		team();
		willThrow(new Refused("organization.refused.leaderIsNoMember")).given(this.teams)
			.change(3, "Atendimento", List.of(9L), 8L);
		assertThat(this.mvc.post()
			.uri("/backoffice/teams/3")
			.param("name", "Atendimento")
			.param("members", "9")
			.param("leader", "8")
			.with(TestPeople.as(TestPeople.ADMIN))
			.with(csrf())).hasStatus(422)
			.bodyText()
			.contains("Quem lidera precisa fazer parte da equipe")
			.containsPattern("value=\"9\" type=\"checkbox\" checked");
	}

}
