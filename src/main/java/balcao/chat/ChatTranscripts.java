package balcao.chat;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;

/** Gives conversations as a whole, to be read elsewhere. */
@Service
@Transactional(readOnly = true)
public class ChatTranscripts {

	/** How many of the last lines it has. */
	static final int MOST = 1000;

	private static final int LONGEST = 19_000;

	private static final int LONGEST_LETTER = 100_000;

	private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

	private final ChatRows rows;

	private final Lines lines;

	private final PersonService people;

	private final MessageSource messages;

	private final ZoneRules zone;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChatTranscripts(ChatRows rows, Lines lines, PersonService people, MessageSource messages, ZoneRules zone,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.lines = lines;
		this.people = people;
		this.messages = messages;
		this.zone = zone;
		this.events = events;
		this.clock = clock;
	}

	/** What the reader may see of a conversation. */
	public Transcript of(long id, CurrentPerson reader) {
		ChatStanding standing = this.rows.standing(id, reader).orElseThrow(NotFound::new);
		List<ChatLine> all = this.lines.before(id, Integer.MAX_VALUE, MOST + 1, reader);
		boolean cut = all.size() > MOST;
		return new Transcript(standing,
				(cut ? all.subList(1, all.size()) : all).stream().filter(ChatLine::isSaid).toList(), cut);
	}

	/** The same as a text of at most 19,000 characters, the end of it. */
	public String text(long id, CurrentPerson reader, Locale locale) {
		Letter end = end(of(id, reader), LONGEST);
		String text = String.join("\n\n", end.lines());
		return end.cut() ? this.messages.getMessage("chat.transcript.cut", null, locale) + "\n\n" + text : text;
	}

	/** A line as it stands in a text. */
	String text(ChatLine line) {
		String files = line.files().stream().map(ChatFile::name).collect(Collectors.joining(", "));
		String said = line.text().isBlank() ? files : files.isEmpty() ? line.text() : line.text() + " [" + files + "]";
		return AT.format(line.at().atZone(this.zone.zone())) + " " + ((line.author() != null) ? line.author() : "")
				+ ": " + said;
	}

	/**
	 * The end of it as texts of at most 100,000 characters together, as the client of the
	 * conversation may see them.
	 */
	public Letter letter(long id, long clientId) {
		return end(of(id, this.people.find(clientId)), LONGEST_LETTER);
	}

	private Letter end(Transcript transcript, int longest) {
		Deque<String> texts = new ArrayDeque<>();
		int length = 0;
		for (int place = transcript.lines().size() - 1; place >= 0; place--) {
			String line = text(transcript.lines().get(place));
			length += line.length() + 2;
			if (length > longest) {
				return new Letter(List.copyOf(texts), true);
			}
			texts.addFirst(line);
		}
		return new Letter(List.copyOf(texts), transcript.cut());
	}

	/**
	 * Lets the client of a conversation have it by mail, whoever of both sides asks;
	 * refuses one in which nothing was said, and one that the client may see no longer.
	 * Publishes {@link ChatTranscriptAsked}.
	 */
	@Transactional
	public void send(long id, CurrentPerson actor) {
		Transcript transcript = of(id, actor);
		if (transcript.lines().isEmpty()) {
			throw new Refused("chat.refused.nothingSaid");
		}
		long client = transcript.standing().clientId();
		if (this.rows.standing(id, this.people.find(client)).isEmpty()) {
			throw new Refused("chat.refused.notTheirs");
		}
		this.events.publishEvent(new ChatTranscriptAsked(id, client, this.clock.instant()));
	}

	/**
	 * What a letter says of a conversation.
	 *
	 * @param cut whether its beginning was left out
	 */
	public record Letter(List<String> lines, boolean cut) {

	}

}
