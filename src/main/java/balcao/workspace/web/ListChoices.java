package balcao.workspace.web;

import java.util.List;

import org.springframework.stereotype.Component;

import balcao.catalog.CatalogService;
import balcao.catalog.Priority;
import balcao.catalog.ProductCard;
import balcao.intake.RequestTypeRow;
import balcao.intake.RequestTypeService;
import balcao.organization.Choice;
import balcao.organization.OrganizationService;
import balcao.organization.PersonRow;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.ticket.ListColumn;
import balcao.ticket.ListOrder;
import balcao.ticket.ListStage;
import balcao.ticket.Side;
import balcao.ticket.TagRow;
import balcao.ticket.TicketStatus;
import balcao.ticket.TicketTags;

/** What a list's filter can be told. */
@Component
class ListChoices {

	private final TeamService teams;

	private final OrganizationService organizations;

	private final CatalogService catalog;

	private final RequestTypeService types;

	private final TicketTags tags;

	ListChoices(TeamService teams, OrganizationService organizations, CatalogService catalog, RequestTypeService types,
			TicketTags tags) {
		this.teams = teams;
		this.organizations = organizations;
		this.catalog = catalog;
		this.types = types;
		this.tags = tags;
	}

	Choices of(CurrentPerson person) {
		return new Choices(this.teams.queuesOf(person), this.teams.candidates(), this.organizations.choices(),
				this.catalog.products(), this.types.rows(), this.tags.rows(null));
	}

	/** One's teams, colleagues, and what tickets are about. */
	record Choices(List<Choice> teams, List<PersonRow> people, List<Choice> organizations, List<ProductCard> products,
			List<RequestTypeRow> types, List<TagRow> tags) {

		/** States that stand in a queue first. */
		public List<TicketStatus> statuses() {
			return List.of(TicketStatus.values());
		}

		public List<Priority> priorities() {
			return List.of(Priority.values());
		}

		public List<ListStage> stages() {
			return List.of(ListStage.values());
		}

		public List<Side> sides() {
			return List.of(Side.values());
		}

		public List<ListOrder> orders() {
			return List.of(ListOrder.values());
		}

		public List<ListColumn> columns() {
			return List.of(ListColumn.values());
		}

	}

}
