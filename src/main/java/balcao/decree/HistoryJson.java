package balcao.decree;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import balcao.platform.CanonicalJson;
import balcao.sla.Deadline;
import balcao.ticket.AnswerLine;
import balcao.ticket.FileLine;
import balcao.ticket.HistoryLine;
import balcao.ticket.MessageLine;
import balcao.ticket.PublishedDiagnosis;
import balcao.ticket.TicketDossier;
import balcao.ticket.TicketSheet;

/**
 * Writes histories in the canonical form over which the hashes go; docs/history.md
 * describes it.
 */
@Component
class HistoryJson {

	/** What follows the tickets of a document. */
	static final byte[] END = "]}".getBytes(StandardCharsets.UTF_8);

	private static final String FORMAT = "balcao-history-1";

	private final HistoryWords words;

	HistoryJson(HistoryWords words) {
		this.words = words;
	}

	/** What stands before the tickets of a document; members rise by name. */
	String beginning(About about) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("generatedAt", about.generatedAt().toString());
		members.put("generatedFor", about.person());
		members.put("organization", about.organization());
		members.put("internalNotes", about.internal());
		members.put("language", about.locale().toLanguageTag());
		members.put("zone", this.words.zone().getId());
		members.put("from", text(about.from()));
		members.put("until", text(about.until()));
		return "{\"about\":" + CanonicalJson.write(members) + ",\"format\":" + CanonicalJson.write(FORMAT)
				+ ",\"tickets\":[";
	}

	/** The same for a few at once. */
	String document(About about, List<String> tickets) {
		return beginning(about) + String.join(",", tickets) + new String(END, StandardCharsets.UTF_8);
	}

	/** A ticket, with the hash of itself without that hash. */
	Written ticket(TicketDossier dossier, Locale locale) {
		Map<String, Object> members = members(dossier, locale);
		String sha256 = CanonicalJson.sha256(CanonicalJson.write(members));
		members.put("sha256", sha256);
		return new Written(CanonicalJson.write(members), sha256);
	}

	private Map<String, Object> members(TicketDossier dossier, Locale locale) {
		TicketSheet ticket = dossier.ticket();
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("number", ticket.number());
		members.put("subject", ticket.subject());
		members.put("status", ticket.status().name());
		members.put("severity", ticket.severity());
		members.put("requestType", ticket.requestType());
		members.put("about", ticket.about());
		members.put("organization", ticket.organization());
		members.put("requester", ticket.requester());
		members.put("openedBy", ticket.openedBy());
		members.put("team", ticket.team());
		members.put("assignee", ticket.assignee());
		members.put("inCopy", dossier.copies());
		members.put("openedAt", moment(ticket.openedAt()));
		Instant resolved = ticket.resolvedAt();
		members.put("resolvedAt", (resolved != null) ? moment(resolved) : null);
		members.put("answers", dossier.answers().stream().map(HistoryJson::answer).toList());
		PublishedDiagnosis diagnosis = dossier.diagnosis();
		members.put("diagnosis",
				(diagnosis != null) ? Map.of("at", moment(diagnosis.at()), "text", diagnosis.text()) : null);
		members.put("deadlines", dossier.deadlines().stream().map((one) -> deadline(one, locale)).toList());
		members.put("messages", dossier.messages().stream().map(this::message).toList());
		members.put("events", dossier.events().stream().map((one) -> event(one, locale)).toList());
		return members;
	}

	private static Map<String, Object> answer(AnswerLine answer) {
		return Map.of("field", answer.label(), "value", answer.shown());
	}

	private Map<String, Object> deadline(Deadline deadline, Locale locale) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("target", deadline.target().code());
		members.put("name", this.words.target(deadline.target(), locale));
		members.put("state", deadline.state().name());
		members.put("startedAt", moment(deadline.startedAt()));
		Instant due = deadline.dueAt();
		members.put("dueAt", (due != null) ? moment(due) : null);
		Instant ended = deadline.endedAt();
		members.put("endedAt", (ended != null) ? moment(ended) : null);
		return members;
	}

	private Map<String, Object> message(MessageLine message) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("at", moment(message.at()));
		members.put("author", message.author());
		members.put("side", message.side().name());
		members.put("visibility", message.visibility().name());
		members.put("text", message.text());
		members.put("files", message.files().stream().map(HistoryJson::file).toList());
		members.put("writtenIn", message.origin());
		return members;
	}

	private static Map<String, Object> file(FileLine file) {
		return Map.of("name", file.name(), "size", file.size(), "type", file.mediaType(), "sha256", file.sha256());
	}

	/** Only what the page tells: raw values may say more than that. */
	private Map<String, Object> event(HistoryLine event, Locale locale) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("at", moment(event.at()));
		members.put("kind", event.kind().name());
		members.put("actor", event.actor());
		members.put("text", this.words.event(event, locale));
		members.put("reason", event.told());
		return members;
	}

	private Map<String, Object> moment(Instant instant) {
		return Map.of("utc", instant.toString(), "local", this.words.local(instant));
	}

	private static @Nullable String text(@Nullable Instant instant) {
		return (instant != null) ? instant.toString() : null;
	}

	/** A ticket as it is written, and its hash. */
	record Written(String json, String sha256) {

	}

	/**
	 * What a document is about.
	 *
	 * @param organization null for whoever belongs to none
	 * @param internal whether internal notes are in it
	 * @param from null for one ticket
	 */
	record About(Instant generatedAt, String person, @Nullable String organization, boolean internal, Locale locale,
			@Nullable Instant from, @Nullable Instant until) {

	}

}
