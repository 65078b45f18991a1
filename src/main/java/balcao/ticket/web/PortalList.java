package balcao.ticket.web;

import java.time.Instant;
import java.util.List;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.ticket.PortalView;
import balcao.ticket.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * A client's list of tickets.
 *
 * @param view what part of them is shown
 * @param waiting how many of the person's own tickets wait for the person
 */
record PortalList(KeysetPage<TicketRow> tickets, PortalFilter filter, PortalView view, long waiting,
		CurrentPerson person, Instant now) {

	/** A part of the list to look at. */
	record Tab(String key, String href, boolean current, @Nullable Long count) {

	}

	public List<Tab> tabs() {
		return List.of(PortalView.values())
			.stream()
			.map((one) -> new Tab("ticket.portalView." + one, this.filter.with(this.filter.scope(), one).address(),
					one == this.view,
					(one == PortalView.NEEDS_YOU && this.waiting > 0 && !isOrganization()) ? Long.valueOf(this.waiting)
							: null))
			.toList();
	}

	/** Whose tickets to look at, where there is a choice. */
	public List<Tab> scopes() {
		return List.of(PortalFilter.Scope.values())
			.stream()
			.map((scope) -> new Tab("ticket.scope." + scope, this.filter.with(scope, this.view).address(),
					(scope == PortalFilter.Scope.ORGANIZATION) == isOrganization(), null))
			.toList();
	}

	public boolean isOrganization() {
		return this.filter.isOrganization();
	}

	/** For the links to tickets, so that they lead back here. */
	public @Nullable String query() {
		String query = this.filter.query();
		return query.isEmpty() ? null : query;
	}

	public String title() {
		return isOrganization() ? "ticket.list.organization" : "ticket.list.title";
	}

	public @Nullable String words() {
		return this.filter.words();
	}

	public @Nullable String newer() {
		return (this.tickets.before() != null) ? this.filter.at(null, this.tickets.before()).address() : null;
	}

	public @Nullable String older() {
		return (this.tickets.after() != null) ? this.filter.at(this.tickets.after(), null).address() : null;
	}

	/** Where the search without its words leads. */
	public String everything() {
		return new PortalFilter(this.filter.scope(), PortalView.ALL, null, null, null).address();
	}

}
