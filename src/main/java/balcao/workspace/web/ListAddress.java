package balcao.workspace.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.ticket.TicketQuery;

/** Where a list is read, and the addresses around it. */
record ListAddress(TicketQuery query, @Nullable Long saved, PageRequest request) {

	static String of(TicketQuery query, @Nullable Long saved, PageRequest request) {
		return new ListAddress(query, saved, request).self();
	}

	/** The list as it is read now. */
	public String self() {
		return address("/desk/list", position());
	}

	/** The form of its filter. */
	public String filter() {
		return address("/desk/list/filter", "");
	}

	/** What has changed of it since an instant. */
	public String newsSince(Instant at) {
		return address("/desk/list/news", position() + "&since=" + at);
	}

	public @Nullable String newer(KeysetPage<?> page) {
		return (page.before() != null) ? address("/desk/list", "&before=" + page.before()) : null;
	}

	public @Nullable String older(KeysetPage<?> page) {
		return (page.after() != null) ? address("/desk/list", "&after=" + page.after()) : null;
	}

	private String position() {
		return ((this.request.after() != null) ? "&after=" + this.request.after() : "")
				+ ((this.request.before() != null) ? "&before=" + this.request.before() : "");
	}

	private String address(String path, String more) {
		String text = this.query.text();
		String all = (text.isEmpty() ? "" : "&" + text) + ((this.saved != null) ? "&saved=" + this.saved : "") + more;
		return all.isEmpty() ? path : path + "?" + all.substring(1);
	}

}
