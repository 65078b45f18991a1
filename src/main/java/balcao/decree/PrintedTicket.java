package balcao.decree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import balcao.sla.Deadline;
import balcao.ticket.FileLine;
import balcao.ticket.HistoryLine;
import balcao.ticket.MessageLine;
import balcao.ticket.TicketDossier;
import balcao.ticket.TicketSheet;

/**
 * A ticket, or a part of a long one, as it is printed.
 *
 * @param part 1 for the beginning
 * @param parts how many there are of it
 * @param sha256 of the ticket in the JSON document
 */
public record PrintedTicket(TicketDossier dossier, List<Promised> promises, List<Entry> entries, int part, int parts,
		String sha256) {

	private static final int LETTERS = 1000;

	/**
	 * The parts of a ticket, none heavier than so much unless it is a single entry: an
	 * entry weighs one, and one more for each thousand letters.
	 */
	static List<PrintedTicket> of(TicketDossier dossier, String sha256, int most, HistoryWords words, Locale locale) {
		List<Entry> entries = new ArrayList<>();
		dossier.messages().forEach((message) -> entries.add(Entry.of(message)));
		dossier.events().forEach((event) -> entries.add(Entry.of(event, words.event(event, locale))));
		entries.sort(Comparator.comparing(Entry::at).thenComparing((entry) -> !entry.isSaid()));
		List<Promised> promises = dossier.deadlines()
			.stream()
			.map((deadline) -> new Promised(words.target(deadline.target(), locale), deadline))
			.toList();
		List<List<Entry>> parts = split(entries, most);
		return IntStream.range(0, parts.size())
			.mapToObj((part) -> new PrintedTicket(dossier, (part == 0) ? promises : List.of(), parts.get(part),
					part + 1, parts.size(), sha256))
			.toList();
	}

	private static List<List<Entry>> split(List<Entry> entries, int most) {
		List<List<Entry>> parts = new ArrayList<>();
		List<Entry> part = new ArrayList<>();
		int weight = 0;
		for (Entry entry : entries) {
			if (!part.isEmpty() && weight + entry.weight() > most) {
				parts.add(List.copyOf(part));
				part.clear();
				weight = 0;
			}
			part.add(entry);
			weight += entry.weight();
		}
		parts.add(List.copyOf(part));
		return parts;
	}

	/** How much a ticket is to print. */
	static int weight(TicketDossier dossier) {
		return dossier.events().size()
				+ dossier.messages().stream().mapToInt((message) -> weight(message.text())).sum();
	}

	private static int weight(String text) {
		return 1 + text.length() / LETTERS;
	}

	int weight() {
		return this.entries.stream().mapToInt(Entry::weight).sum();
	}

	public TicketSheet ticket() {
		return this.dossier.ticket();
	}

	public boolean isBeginning() {
		return this.part == 1;
	}

	/** A deadline and its name. */
	public record Promised(String name, Deadline deadline) {

	}

	/**
	 * Something that was said or happened.
	 *
	 * @param who the author of a message; null for an event, whose sentence says it
	 * @param reason of an event, where its page tells it
	 */
	public record Entry(Instant at, @Nullable String who, boolean team, boolean internal, String text,
			@Nullable String reason, List<FileLine> files) {

		static Entry of(MessageLine message) {
			return new Entry(message.at(), message.author(), message.isTeam(), message.isInternal(), message.text(),
					null, message.files());
		}

		static Entry of(HistoryLine event, String sentence) {
			return new Entry(event.at(), null, false, false, sentence, event.told(), List.of());
		}

		int weight() {
			return PrintedTicket.weight(this.text);
		}

		public boolean isSaid() {
			return this.who != null;
		}

	}

}
