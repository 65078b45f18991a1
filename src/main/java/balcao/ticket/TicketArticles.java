package balcao.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.knowledge.ArticleChoices;
import balcao.knowledge.ArticleEdit;
import balcao.knowledge.ArticleLink;
import balcao.knowledge.ArticleService;
import balcao.knowledge.ArticleVisibility;
import balcao.knowledge.CategoryChoice;
import balcao.knowledge.CategoryService;
import balcao.knowledge.Reader;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * What a ticket has to do with articles: those that answer it, and the one it becomes.
 */
@Service
@Transactional
public class TicketArticles {

	private static final int LONGEST_TITLE = 160;

	private static final int LONGEST_PART = 20_000;

	private static final int SHORTEST_NAME = 3;

	private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}");

	private static final Pattern PHONE = Pattern
		.compile("(?<![\\d/.-])\\+?\\(?\\d{2,3}\\)?[ -]?\\d{4,5}[ -]?\\d{4}(?!\\d)");

	private final TicketSheets sheets;

	private final ArticleService articles;

	private final ArticleChoices choices;

	private final CategoryService categories;

	TicketArticles(TicketSheets sheets, ArticleService articles, ArticleChoices choices, CategoryService categories) {
		this.sheets = sheets;
		this.articles = articles;
		this.choices = choices;
		this.categories = categories;
	}

	/** What stands around the texts of a ticket in the article made of it. */
	public record Words(String note, String problem, String solution, String someone, String company) {

	}

	/**
	 * Makes a draft for the team of the subject, the description and the last answer,
	 * without the names of the client that are known; answers its id.
	 */
	public long draft(String number, Words words, CurrentPerson actor) {
		TicketSheet ticket = ticket(number, actor);
		List<CategoryChoice> shelves = this.categories.choices();
		if (shelves.isEmpty()) {
			throw new Refused("ticket.refused.noArticleCategory");
		}
		List<MessageLine> messages = this.sheets.messages(ticket.id(), false, List.of());
		List<String> people = new ArrayList<>(this.sheets.copies(ticket.id()));
		people.add(ticket.requester());
		messages.stream().filter((message) -> !message.isTeam()).map(MessageLine::author).forEach(people::add);
		String description = messages.isEmpty() ? "" : messages.get(0).text();
		String solution = messages.stream()
			.filter(MessageLine::isTeam)
			.reduce((one, later) -> later)
			.map(MessageLine::text)
			.orElse("");
		String body = "> " + words.note() + "\n\n## " + words.problem() + "\n\n"
				+ without(cut(description, LONGEST_PART), ticket.organization(), people, words) + "\n\n## "
				+ words.solution() + "\n\n"
				+ without(cut(solution, LONGEST_PART), ticket.organization(), people, words);
		Set<Long> products = this.sheets.product(ticket.id()).map(Set::of).orElse(Set.of());
		return this.articles
			.write(ArticleEdit.of(cut(without(ticket.subject(), ticket.organization(), people, words), LONGEST_TITLE),
					body.strip(), ArticleVisibility.TEAM, shelves.get(0).id(), products), actor);
	}

	/** Articles by their titles, of those that the ticket's client may read. */
	@Transactional(readOnly = true)
	public List<ArticleLink> choices(String number, String words, CurrentPerson actor) {
		return this.choices.find(words, Reader.client(ticket(number, actor).organizationId()));
	}

	private TicketSheet ticket(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return this.sheets.find(number, actor).orElseThrow(NotFound::new);
	}

	/** Whole names first, then each part that is long enough to be one. */
	private static String without(String text, String organization, List<String> people, Words words) {
		String plain = replace(text, organization, words.company());
		for (String person : people) {
			plain = replace(plain, person, words.someone());
		}
		for (String person : people) {
			for (String part : person.split("\\s+")) {
				if (part.length() >= SHORTEST_NAME) {
					plain = replace(plain, part, words.someone());
				}
			}
		}
		plain = ADDRESS.matcher(plain).replaceAll(Matcher.quoteReplacement(words.someone()));
		return PHONE.matcher(plain).replaceAll(Matcher.quoteReplacement(words.someone()));
	}

	private static String replace(String text, String name, String by) {
		return Pattern
			.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
					Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
			.matcher(text)
			.replaceAll(Matcher.quoteReplacement(by));
	}

	private static String cut(String text, int longest) {
		return (text.length() <= longest) ? text
				: text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
	}

}
