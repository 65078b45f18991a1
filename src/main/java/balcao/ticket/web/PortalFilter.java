package balcao.ticket.web;

import balcao.platform.PageRequest;
import balcao.ticket.PortalView;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of the client's tickets to list; all of it is in the address.
 *
 * @param scope whose tickets
 * @param view null where the person chose none
 * @param q words or a number
 */
record PortalFilter(@Nullable Scope scope, @Nullable PortalView view, @Size(max = 200) @Nullable String q,
		@Nullable String after, @Nullable String before) {

	/** Whose tickets. */
	enum Scope {

		MINE, ORGANIZATION

	}

	boolean isOrganization() {
		return this.scope == Scope.ORGANIZATION;
	}

	@Nullable String words() {
		return (this.q != null && !this.q.isBlank()) ? this.q : null;
	}

	/** Searching looks everywhere, else what is open comes first. */
	PortalView shown(long waiting) {
		if (this.view != null) {
			return this.view;
		}
		if (words() != null) {
			return PortalView.ALL;
		}
		return (waiting > 0 && !isOrganization()) ? PortalView.NEEDS_YOU : PortalView.OPEN;
	}

	PageRequest place() {
		return new PageRequest(this.after, this.before);
	}

	PortalFilter with(@Nullable Scope scope, PortalView view) {
		return new PortalFilter(scope, view, words(), null, null);
	}

	PortalFilter at(@Nullable String after, @Nullable String before) {
		return new PortalFilter(this.scope, this.view, this.q, after, before);
	}

	/** The query of the list's address. */
	String query() {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		if (isOrganization()) {
			query.queryParam("scope", Scope.ORGANIZATION);
		}
		if (this.view != null) {
			query.queryParam("view", this.view);
		}
		if (words() != null) {
			query.queryParam("q", "{q}");
		}
		if (this.after != null) {
			query.queryParam("after", this.after);
		}
		if (this.before != null) {
			query.queryParam("before", this.before);
		}
		String text = query.encode().buildAndExpand((words() != null) ? words() : "").toUriString();
		return text.startsWith("?") ? text.substring(1) : text;
	}

	String address() {
		String query = query();
		return query.isEmpty() ? "/tickets" : "/tickets?" + query;
	}

}
