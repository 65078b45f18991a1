package balcao.guard;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import static balcao.guard.Who.ADMIN;
import static balcao.guard.Who.AGENT;
import static balcao.guard.Who.ANYBODY;
import static balcao.guard.Who.IN_COPY;
import static balcao.guard.Who.LEADER;
import static balcao.guard.Who.MANAGER;
import static balcao.guard.Who.NOBODY;
import static balcao.guard.Who.OWNER;
import static balcao.guard.Who.SIGNED_IN;
import static balcao.guard.Who.TEAM;

/**
 * A part of the application by the beginning of its addresses: who may ask there, and
 * what stands in the place of the variables. Whoever adds a route that no area covers, or
 * a variable that its area does not know, says so here.
 *
 * @param beginning of the pattern, after a method and a space where only that is meant
 * @param fields what a form names beside the address
 */
record Area(String beginning, Set<Who> may, Map<String, Thing> variables, Map<String, Thing> fields) {

	private static final String NO_ID = "999999999";

	private static final String NO_NUMBER = "2099-999999";

	private static final String NO_PROTOCOL = "209901010000018";

	private static final String NO_TOKEN = "bm9ib2R5LWhhcy10aGlzLXRva2VuLWF0LWFsbC1uZXZlcg";

	private static final List<Area> ALL = List.of(
			// anybody
			open("/login"), open("/error"), open("/language"), open("/theme"), open("/password/reset"),
			open("/password/sent"), open("/actuator/health"),
			open("/password/reset/{token}").with("token", Props::invitation, NO_TOKEN),
			open("/invitations/{token}").with("token", Props::invitation, NO_TOKEN),
			open("/setup/{token}").with("token", Props::invitation, NO_TOKEN),
			open("/shared/{token}").with("token", Props::shared, NO_TOKEN).with("id", Props::attachment, NO_ID),
			open("/pages/{token}").with("token", Props::pageLink, NO_TOKEN),
			open("/unsubscribe/{token}").with("token", Props::unsubscribing, NO_TOKEN),
			open("/wall/{token}").with("token", Props::wall, NO_TOKEN),
			open("/ratings/{token}").with("token", Props::ratingLink, NO_TOKEN),
			// histories: whoever asked has them, and whoever has the link
			open("/histories/{token}").with("token", Props::historyLink, NO_TOKEN), of("GET /history", SIGNED_IN),
			of("POST /history", Who.CLIENTS), of("/history/{id}", OWNER).with("id", Props::history, NO_ID),
			of("/desk/history-requests", TEAM),
			of("/desk/history-requests/{id}", TEAM).with("id", Props::failedHistory, NO_ID),
			of("/desk/tickets/{number}/recordings/{id}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::recording, NO_ID),
			of("POST /desk/tickets/{number}/hold/release", LEADER, ADMIN).with("number", Props::heldTicket, NO_NUMBER),
			of("/backoffice/decree/rules/{rule}", ADMIN).with("rule", (props) -> "HISTORY", "NOTHING"),
			of("/backoffice/decree/retention/types/{id}", ADMIN).with("id", Props::keptType, NO_ID),
			// a client's contacts, kept by its managers
			of("/people", MANAGER, Who.FOREIGN_MANAGER), of("/people/{id}", MANAGER).with("id", Props::person, NO_ID),
			// people of tickets, and what belongs to them
			of("POST /tickets/{number}/copies", OWNER, IN_COPY, MANAGER).with("number", Props::ticket, NO_NUMBER)
				.naming("person", Props::person, NO_ID),
			of("/tickets/{number}/copies/{person}", OWNER, MANAGER).with("number", Props::ticket, NO_NUMBER)
				.with("person", Props::copied, NO_ID),
			of("/tickets/{number}/outsiders/{outsider}", OWNER, MANAGER).with("number", Props::ticket, NO_NUMBER)
				.with("outsider", Props::outsider, NO_ID),
			of("POST /desk/tickets/{number}/copies", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.naming("person", Props::person, NO_ID),
			of("/desk/tickets/{number}/copies/{person}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("person", Props::copied, NO_ID),
			of("/desk/tickets/{number}/outsiders/{outsider}", AGENT, LEADER, ADMIN)
				.with("number", Props::ticket, NO_NUMBER)
				.with("outsider", Props::outsider, NO_ID),
			of("/desk/tickets/{number}/links/{other}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("other", Props::linked, NO_NUMBER),
			of("/desk/tickets/{number}/children/{other}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("other", Props::child, NO_NUMBER),
			of("POST /desk/tickets/{number}/split", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.naming("messages", Props::description, NO_ID),
			of("POST /tickets/{number}/rating", OWNER, IN_COPY, MANAGER).with("number", Props::solved, NO_NUMBER),
			of("/tickets/{number}/messages/{id}/rating", OWNER, IN_COPY, MANAGER)
				.with("number", Props::solved, NO_NUMBER)
				.with("id", Props::solution, NO_ID),
			// whoever reads; what one may not read is not there
			open("/articles"), open("/articles/images/{id}").with("id", Props::articleImage, NO_ID),
			of("/articles/suggestions", SIGNED_IN), of("GET /search", SIGNED_IN), of("GET /tickets/similar", SIGNED_IN),
			of("/api/v1/articles", SIGNED_IN),
			of("POST /articles/{slug}/vote", SIGNED_IN).with("slug", Props::article, "nao-ha-tal-artigo"),
			of("POST /articles/{slug}/solutions", SIGNED_IN).with("slug", Props::article, "nao-ha-tal-artigo"),
			of("POST /tickets/drafts/{id}/solution", OWNER).with("id", Props::draft, NO_ID)
				.naming("article", Props::article, "nao-ha-tal-artigo"),
			of("/desk/articles/statistics", TEAM),
			of("/backoffice/knowledge/synonyms/{id}", ADMIN).with("id", Props::synonym, NO_ID),
			of("/backoffice/knowledge/misses/{id}", ADMIN).with("id", Props::miss, NO_ID),
			open("/articles/{slug}").with("slug", Props::article, "nao-ha-tal-artigo"),
			// reached from inside only
			of("/held", NOBODY),
			// emergencies on the phone
			open("/protocol"), of("POST /api/v1/protocols", TEAM),
			of("/api/v1/protocols/{number}", AGENT, LEADER, ADMIN).with("number", Props::protocol, NO_PROTOCOL),
			of("/desk/protocols", TEAM),
			of("/desk/protocols/{number}", TEAM).with("number", Props::contact, NO_PROTOCOL),
			of("/desk/protocols/{number}/completion", AGENT, LEADER, ADMIN).with("number", Props::protocol,
					NO_PROTOCOL),
			of("/desk/callbacks", TEAM),
			of("/desk/callbacks/{number}", TEAM).with("number", Props::cutContact, NO_PROTOCOL),
			// whoever is signed in
			of("GET /", SIGNED_IN), of("/account", SIGNED_IN), of("POST /uploads", SIGNED_IN),
			of("/account/tokens/{id}", OWNER).with("id", Props::token, NO_ID), of("/notifications", SIGNED_IN),
			of("/live", SIGNED_IN), of("/notifications/preferences", SIGNED_IN),
			of("/notifications/{id}", AGENT).with("id", Props::notice, NO_ID),
			of("/uploads/{id}", OWNER).with("id", Props::upload, NO_ID), of("POST /typed", SIGNED_IN),
			of("/typed/{id}", OWNER).with("id", Props::typed, NO_ID),
			// programs, by token
			of("GET /api/v1/tickets", SIGNED_IN), of("POST /api/v1/tickets", SIGNED_IN),
			of("POST /api/v1/attachments", SIGNED_IN), of("/api/v1/request-types", SIGNED_IN),
			of("/api/v1/request-types/{code}", SIGNED_IN).with("code", Props::requestTypeCode, "nao-ha-tal-tipo"),
			of("POST /api/v1/tickets/{number}/assignment", AGENT, LEADER, ADMIN).with("number", Props::ticket,
					NO_NUMBER),
			of("/api/v1/tickets/{number}", OWNER, IN_COPY, MANAGER, AGENT, LEADER, ADMIN)
				.with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::attachment, NO_ID),
			of("POST /api/v1/tickets/{number}/proposals", AGENT, LEADER, ADMIN).with("number", Props::ticket,
					NO_NUMBER),
			of("/api/v1/tickets/{number}/proposals/{id}", OWNER, MANAGER, AGENT, LEADER, ADMIN)
				.with("number", Props::proposedTicket, NO_NUMBER)
				.with("id", Props::proposal, NO_ID),
			of("POST /api/v1/tickets/{number}/proposals/{id}/acceptance", OWNER, MANAGER)
				.with("number", Props::proposedTicket, NO_NUMBER)
				.with("id", Props::proposal, NO_ID),
			of("POST /api/v1/tickets/{number}/proposals/{id}/refusal", OWNER, MANAGER)
				.with("number", Props::proposedTicket, NO_NUMBER)
				.with("id", Props::proposal, NO_ID),
			of("POST /api/v1/tickets/{number}/proposals/{id}/adjustment", OWNER, MANAGER)
				.with("number", Props::proposedTicket, NO_NUMBER)
				.with("id", Props::proposal, NO_ID),
			of("/api/v1/business-time", SIGNED_IN), open("/api/v1/openapi"), open("/api/v1/openapi.yaml"),
			// clients' conversations
			of("GET /chats", SIGNED_IN), of("GET /chats/new", SIGNED_IN), of("POST /chats", Who.CLIENTS),
			of("GET /emergency", SIGNED_IN), of("POST /emergency", Who.CLIENTS),
			of("GET /chats/{id}/files/{fileId}", OWNER).with("id", Props::chatWithFile, NO_ID)
				.with("fileId", Props::chatFile, NO_ID),
			of("GET /desk/chats/{id}/files/{fileId}", AGENT, LEADER, ADMIN).with("id", Props::chatWithFile, NO_ID)
				.with("fileId", Props::chatFile, NO_ID),
			// clients; the team is led to its own pages
			of("GET /tickets", SIGNED_IN), of("/tickets/new", SIGNED_IN).naming("requester", Props::requester, NO_ID),
			of("POST /tickets", OWNER).naming("draft", Props::draft, NO_ID),
			of("/tickets/drafts/{id}", OWNER).with("id", Props::draft, NO_ID).with("step", (props) -> "0002", "0009"),
			of("/tickets/{number}", OWNER, IN_COPY, MANAGER).with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::attachment, NO_ID),
			of("GET /tickets/{number}/attachments/{id}", OWNER, IN_COPY, MANAGER, AGENT, LEADER, ADMIN)
				.with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::attachment, NO_ID),
			of("/tickets/{number}/deadlines/{id}", OWNER, IN_COPY, MANAGER).with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::clock, NO_ID),
			of("/tickets/{number}/pauses/{pauseId}/contest", OWNER, IN_COPY, MANAGER)
				.with("number", Props::ticket, NO_NUMBER)
				.with("pauseId", Props::pause, NO_ID),
			of("/tickets/{number}/proposals/{id}", OWNER, MANAGER).with("number", Props::proposedTicket, NO_NUMBER)
				.with("id", Props::proposal, NO_ID)
				.with("fileId", Props::proposalFile, NO_ID),
			// the team
			of("/desk/tickets/{number}/proposals/{id}", AGENT, LEADER, ADMIN)
				.with("number", Props::proposedTicket, NO_NUMBER)
				.with("id", Props::proposal, NO_ID)
				.with("fileId", Props::proposalFile, NO_ID),
			of("/desk/sales", TEAM),
			of("/desk/sales/opportunities/{id}", AGENT, LEADER, ADMIN).with("id", Props::opportunity, NO_ID),
			of("/desk/sales/quotes/{id}", AGENT, LEADER, ADMIN).with("id", Props::salesQuote, NO_ID),
			of("/backoffice/sales/stages/{id}", ADMIN).with("id", Props::salesStage, NO_ID),
			of("/backoffice/sales/organizations/{id}", ADMIN).with("id", Props::organization, NO_ID), of("/desk", TEAM),
			of("/desk/tickets/new", TEAM).naming("organization", Props::organization, NO_ID),
			of("/desk/tickets/{number}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::attachment, NO_ID),
			of("/desk/tickets/{number}/deadlines/{id}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::clock, NO_ID),
			of("/desk/tickets/{number}/contests/{id}", LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::contest, NO_ID),
			of("/desk/tickets/{number}/tags/{tagId}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("tagId", Props::tag, NO_ID),
			of("/desk/tickets/{number}/time/{timeId}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("timeId", Props::time, NO_ID),
			of("/desk/tickets/{number}/client-notes/{noteId}", AGENT, LEADER, ADMIN)
				.with("number", Props::ticket, NO_NUMBER)
				.with("noteId", Props::clientNote, NO_ID),
			of("/desk/tickets/{number}/macros/{id}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::macro, NO_ID),
			of("/desk/macros", TEAM), of("/desk/macros/{id}", TEAM).with("id", Props::macro, NO_ID),
			of("POST /desk/macros/{id}", ADMIN).with("id", Props::macro, NO_ID),
			of("POST /desk/macros/{id}/archive", ADMIN).with("id", Props::macro, NO_ID),
			of("POST /desk/macros/{id}/restoration", ADMIN).with("id", Props::macro, NO_ID), of("/desk/mentions", TEAM),
			of("/desk/watched", TEAM), of("/desk/time", TEAM),
			// duty, calls and emergencies
			of("/desk/duty", TEAM),
			of("/desk/duty/{teamId}", LEADER, ADMIN).with("teamId", Props::dutyTeam, NO_ID)
				.with("shiftId", Props::shift, NO_ID)
				.with("standInId", Props::standIn, NO_ID),
			of("GET /desk/duty/{teamId}", AGENT, LEADER, ADMIN).with("teamId", Props::dutyTeam, NO_ID),
			of("/desk/pages", TEAM), of("/desk/pages/{id}", AGENT, LEADER, ADMIN).with("id", Props::alarm, NO_ID),
			of("/desk/emergencies", TEAM),
			of("/desk/emergencies/{number}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER),
			of("/desk/tickets/{number}/review", AGENT, LEADER, ADMIN).with("number", Props::emergency, NO_NUMBER),
			of("/desk/walls", LEADER, ADMIN), of("/desk/walls/{id}", LEADER, ADMIN).with("id", Props::wallId, NO_ID),
			of("/desk/queues/{teamId}", AGENT, LEADER, ADMIN).with("teamId", Props::queue, NO_ID),
			of("/desk/views/{id}", AGENT).with("id", Props::view, NO_ID),
			of("/desk/bulk/{id}", AGENT).with("id", Props::bulk, NO_ID),
			of("/desk/teams/{teamId}", LEADER, ADMIN).with("teamId", Props::queue, NO_ID),
			of("/desk/articles/{id}", TEAM).with("id", Props::articleDraft, NO_ID)
				.with("number", Props::revision, "999999"),
			// incidents, and the status that clients read
			// mails that came in, and where they are fetched from
			of("/desk/mail", TEAM),
			of("/desk/mail/{id}", AGENT, LEADER, ADMIN).with("id", Props::parkedMail, NO_ID)
				.with("place", (props) -> "1", "7"),
			of("/backoffice/mailboxes/{id}", ADMIN).with("id", Props::mailbox, NO_ID), of("POST /api/v1/mail", TEAM),
			of("/api/v1/mail/{id}", AGENT, LEADER, ADMIN).with("id", Props::parkedMail, NO_ID),
			of("/service-status", SIGNED_IN), of("/desk/incidents", TEAM), of("/desk/incidents/banners", TEAM),
			of("/desk/incidents/banners/new", LEADER, ADMIN), of("POST /desk/incidents/banners", LEADER, ADMIN),
			of("/desk/incidents/banners/{id}", AGENT, LEADER, ADMIN).with("id", Props::banner, NO_ID),
			of("/desk/incidents/spikes/{id}", AGENT, LEADER, ADMIN).with("id", Props::spike, NO_ID),
			of("/desk/incidents/{id}", AGENT, LEADER, ADMIN).with("id", Props::incident, NO_ID)
				.with("updateId", Props::incidentUpdate, NO_ID)
				.with("fileId", Props::incidentFile, NO_ID)
				.with("number", Props::incidentChild, NO_NUMBER),
			of("/backoffice/incidents/usual", ADMIN),
			of("/backoffice/incidents/{id}", ADMIN).with("id", Props::spikeRule, NO_ID),
			// conversations at the desk, and for programs
			of("/desk/chats", TEAM), of("/desk/chats/past", TEAM), of("/desk/chats/availability", TEAM),
			of("/desk/chats/presence", TEAM),
			of("/desk/chats/{id}", AGENT, LEADER, ADMIN).with("id", Props::chat, NO_ID),
			of("/chats/{id}", OWNER).with("id", Props::chat, NO_ID),
			of("POST /desk/chats/{id}/guests", AGENT, LEADER, ADMIN).with("id", Props::chat, NO_ID)
				.naming("receiver", Props::colleague, "person-999999999"),
			of("/api/v1/chats", SIGNED_IN),
			of("/api/v1/chats/{id}", OWNER, AGENT, LEADER, ADMIN).with("id", Props::chat, NO_ID),
			// admins
			of("/backoffice", ADMIN), of("/backoffice/people/{id}", ADMIN).with("id", Props::person, NO_ID),
			of("/backoffice/organizations/{id}", ADMIN).with("id", Props::organization, NO_ID),
			of("/backoffice/teams/{id}", ADMIN).with("id", Props::team, NO_ID),
			of("/backoffice/escalation", ADMIN).with("teamId", Props::team, NO_ID),
			of("/backoffice/endings/{id}", ADMIN).with("id", Props::endingRule, NO_ID),
			of("/backoffice/causes/{id}", ADMIN).with("id", Props::cause, NO_ID),
			of("/backoffice/request-types/{id}/approval", ADMIN).with("id", Props::requestType, NO_ID)
				.with("step", Props::approvalStep, NO_ID),
			of("/backoffice/catalog/{kind}", ADMIN).with("kind", (props) -> "product", "product")
				.with("id", Props::product, NO_ID),
			of("/backoffice/catalog/{kind}/{id}/position", ADMIN).with("kind", (props) -> "category", "product")
				.with("id", Props::category, NO_ID),
			of("/backoffice/calendars/{id}", ADMIN).with("id", Props::calendar, NO_ID)
				.with("number", (props) -> "0001", NO_ID),
			of("/backoffice/calendars/{id}/publication", ADMIN).with("id", Props::calendarDraft, NO_ID),
			of("POST /backoffice/calendars/{id}/draft", ADMIN).with("id", Props::calendar, NO_ID),
			of("/backoffice/calendars/{id}/draft", ADMIN).with("id", Props::calendarDraft, NO_ID)
				.with("holidayId", Props::draftHoliday, NO_ID)
				.with("date", Props::draftException, "2099-01-01"),
			of("/backoffice/tags/{id}", ADMIN).with("id", Props::tag, NO_ID),
			of("/backoffice/rehearsals/{id}", ADMIN).with("id", Props::rehearsal, NO_ID),
			of("/backoffice/rehearsals/calendar/{id}", ADMIN).with("id", Props::calendar, NO_ID),
			of("/backoffice/rehearsals/policy/{id}", ADMIN).with("id", Props::policy, NO_ID),
			of("/backoffice/matrix/draft/rows/{id}", ADMIN).with("id", Props::matrixRow, NO_ID),
			of("/backoffice/matrix/examples/{id}", ADMIN).with("id", Props::matrixExample, NO_ID),
			of("/backoffice/matrix/versions/{number}", ADMIN).with("number", (props) -> "0001", NO_ID),
			of("/backoffice/policies/{id}", ADMIN).with("id", Props::policyDraft, NO_ID)
				.with("number", (props) -> "0001", "0999"),
			of("/backoffice/contracts/{id}", ADMIN).with("id", Props::contract, NO_ID),
			of("/backoffice/request-types/{id}", ADMIN).with("id", Props::requestType, NO_ID),
			of("/backoffice/request-types/{id}/form", ADMIN).with("id", Props::formDraft, NO_ID)
				.with("step", (props) -> "0001", "0099")
				.with("code", (props) -> "sistema", "nada_aqui")
				.with("place", (props) -> "0001", "0099")
				.with("number", (props) -> "0001", "0099"),
			of("/backoffice/routing/{id}", ADMIN).with("id", Props::routingRule, NO_ID),
			of("/backoffice/knowledge/categories/{id}", ADMIN).with("id", Props::articleCategory, NO_ID),
			of("/backoffice/letters/{kind}/{language}", ADMIN).with("kind", (props) -> "invitation", "nao-ha-tal")
				.with("language", (props) -> "en", "xx"),
			of("/backoffice/mail/{id}", ADMIN).with("id", Props::letter, NO_ID));

	/** Something that can be named, and a name of the same shape that names nothing. */
	record Thing(Function<Props, String> real, String missing) {

	}

	/** The area of a route: the one with the longest beginning. */
	static Optional<Area> of(Route route) {
		return ALL.stream()
			.filter((area) -> area.covers(route))
			.max(Comparator.comparingInt((area) -> area.beginning().length()));
	}

	private static Area of(String beginning, Set<Who> may) {
		return new Area(beginning, may, Map.of(), Map.of());
	}

	private static Area of(String beginning, Who first, Who... others) {
		return of(beginning, EnumSet.of(first, others));
	}

	private static Area open(String beginning) {
		return of(beginning, ANYBODY);
	}

	private Area with(String variable, Function<Props, String> real, String missing) {
		return new Area(this.beginning, this.may, and(this.variables, variable, new Thing(real, missing)), this.fields);
	}

	private Area naming(String field, Function<Props, String> real, String missing) {
		return new Area(this.beginning, this.may, this.variables, and(this.fields, field, new Thing(real, missing)));
	}

	private static Map<String, Thing> and(Map<String, Thing> things, String name, Thing thing) {
		Map<String, Thing> more = new LinkedHashMap<>(things);
		more.put(name, thing);
		return more;
	}

	/** An area that names its method covers that one address only. */
	private boolean covers(Route route) {
		if (this.beginning.contains(" ")) {
			return this.beginning.equals(route.method() + " " + route.pattern());
		}
		return route.pattern().equals(this.beginning) || route.pattern().startsWith(this.beginning + "/");
	}

	/** What stands in the place of the variables and the named fields. */
	Map<String, String> real(Route route, Props props) {
		Map<String, String> values = new LinkedHashMap<>();
		route.variables().forEach((name) -> values.put(name, this.variables.get(name).real().apply(props)));
		this.fields.forEach((name, thing) -> values.put(name, thing.real().apply(props)));
		return values;
	}

	Map<String, String> missing(Route route) {
		Map<String, String> values = new LinkedHashMap<>();
		route.variables().forEach((name) -> values.put(name, this.variables.get(name).missing()));
		this.fields.forEach((name, thing) -> values.put(name, thing.missing()));
		return values;
	}

	/** Whether everything that can be named there can be missing. */
	boolean names(Route route) {
		return !route.variables().isEmpty() || !this.fields.isEmpty();
	}

}
