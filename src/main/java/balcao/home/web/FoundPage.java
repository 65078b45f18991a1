package balcao.home.web;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import balcao.intake.RequestTypeCard;
import balcao.knowledge.FoundArticle;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketRow;

import org.springframework.web.util.UriComponentsBuilder;

/** What the home's search box answers. */
record FoundPage(CurrentPerson person, String words, List<FoundArticle> articles, List<RequestTypeCard> types,
		List<TicketRow> tickets, Instant now) {

	private static final int SUBJECT = 150;

	/** Shorter words say nothing. */
	private static final int LETTERS = 3;

	/** Whether a kind of request speaks of one of the words. */
	static boolean says(RequestTypeCard type, String words) {
		List<String> said = Arrays.asList(plain(type.name() + " " + type.description()).split("[^\\p{L}\\p{N}]+"));
		return Arrays.stream(plain(words).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> word.length() > LETTERS)
			.anyMatch((word) -> said.stream().anyMatch((one) -> one.startsWith(word)));
	}

	public boolean isEmpty() {
		return this.articles.isEmpty() && this.types.isEmpty() && this.tickets.isEmpty();
	}

	/** Everything that articles say about it. */
	public String allArticles() {
		return address("/articles", "q", this.words);
	}

	/** The tickets with these words. */
	public String allTickets() {
		return address("/tickets", "q", this.words);
	}

	/** Where a request about it begins. */
	public String request() {
		int end = this.words.offsetByCodePoints(0,
				Math.min(SUBJECT, this.words.codePointCount(0, this.words.length())));
		return address("/tickets/new", "subject", this.words.substring(0, end).replace('\n', ' '));
	}

	private static String address(String path, String name, String value) {
		return UriComponentsBuilder.fromPath(path)
			.queryParam(name, "{value}")
			.encode()
			.buildAndExpand(value)
			.toUriString();
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
	}

}
