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

	private static final String NO_TOKEN = "bm9ib2R5LWhhcy10aGlzLXRva2VuLWF0LWFsbC1uZXZlcg";

	private static final List<Area> ALL = List.of(
			// anybody
			open("/login"), open("/error"), open("/language"), open("/theme"), open("/password/reset"),
			open("/password/sent"), open("/actuator/health"),
			open("/password/reset/{token}").with("token", Props::invitation, NO_TOKEN),
			open("/invitations/{token}").with("token", Props::invitation, NO_TOKEN),
			open("/setup/{token}").with("token", Props::invitation, NO_TOKEN),
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
			// whoever is signed in
			of("GET /", SIGNED_IN), of("/account", SIGNED_IN), of("POST /uploads", SIGNED_IN),
			of("/account/tokens/{id}", OWNER).with("id", Props::token, NO_ID), of("/notifications", SIGNED_IN),
			of("/notifications/{id}", AGENT).with("id", Props::notice, NO_ID),
			of("/uploads/{id}", OWNER).with("id", Props::upload, NO_ID), of("POST /typed", SIGNED_IN),
			of("/typed/{id}", OWNER).with("id", Props::typed, NO_ID),
			// programs, by token
			of("GET /api/v1/tickets", SIGNED_IN), of("POST /api/v1/tickets", SIGNED_IN),
			of("POST /api/v1/attachments", SIGNED_IN),
			of("/api/v1/tickets/{number}", OWNER, IN_COPY, MANAGER, AGENT, LEADER, ADMIN)
				.with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::attachment, NO_ID),
			of("/api/v1/business-time", SIGNED_IN), open("/api/v1/openapi"), open("/api/v1/openapi.yaml"),
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
			// the team
			of("/desk", TEAM), of("/desk/tickets/new", TEAM).naming("organization", Props::organization, NO_ID),
			of("/desk/tickets/{number}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::attachment, NO_ID),
			of("/desk/tickets/{number}/deadlines/{id}", AGENT, LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::clock, NO_ID),
			of("/desk/tickets/{number}/contests/{id}", LEADER, ADMIN).with("number", Props::ticket, NO_NUMBER)
				.with("id", Props::contest, NO_ID),
			of("/desk/queues/{teamId}", AGENT, LEADER, ADMIN).with("teamId", Props::queue, NO_ID)
				.naming("numbers", Props::ticket, NO_NUMBER),
			of("/desk/teams/{teamId}", LEADER, ADMIN).with("teamId", Props::queue, NO_ID),
			of("/desk/articles/{id}", TEAM).with("id", Props::articleDraft, NO_ID)
				.with("number", Props::revision, "999999"),
			// admins
			of("/backoffice", ADMIN), of("/backoffice/people/{id}", ADMIN).with("id", Props::person, NO_ID),
			of("/backoffice/organizations/{id}", ADMIN).with("id", Props::organization, NO_ID),
			of("/backoffice/teams/{id}", ADMIN).with("id", Props::team, NO_ID),
			of("/backoffice/escalation", ADMIN).with("teamId", Props::team, NO_ID),
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
