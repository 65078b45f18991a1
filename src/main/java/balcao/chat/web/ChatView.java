package balcao.chat.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import balcao.chat.ChatLine;
import balcao.chat.ChatPage;
import balcao.chat.ChatStanding;
import balcao.platform.CurrentPerson;
import balcao.platform.FileRules;
import balcao.platform.StoredFile;

/**
 * A conversation's page, for either side.
 *
 * @param sentence how it stands, in words
 * @param partner who is on the other side
 * @param last the last line that the page shows; what it follows begins there
 * @param files uploaded files of what is being written
 * @param key marks what will be sent
 */
record ChatView(ChatStanding standing, String sentence, String partner, List<Shown> lines, int first, int last,
		boolean earlier, boolean later, boolean team, List<StoredFile> files, FileRules rules, String key) {

	/**
	 * A line as it is shown.
	 *
	 * @param words what was said, or a sentence for what happened
	 * @param receipt how far one's own words have come; empty for what others said
	 */
	record Shown(ChatLine line, String words, String time, boolean own, String receipt) {

	}

	static ChatView of(ChatPage page, CurrentPerson reader, ChatWords words, Locale locale, List<StoredFile> files,
			FileRules rules, String key) {
		ChatStanding standing = page.standing();
		return new ChatView(standing, words.of(standing, reader, locale), ChatWords.partner(standing, reader),
				page.lines().stream().map((line) -> shown(line, standing, reader, words, locale)).toList(),
				page.first(), page.last(), page.earlier(), page.later(), reader.isTeam(), files, rules, key);
	}

	private static Shown shown(ChatLine line, ChatStanding standing, CurrentPerson reader, ChatWords words,
			Locale locale) {
		boolean own = line.isSaid() && Objects.equals(line.authorId(), reader.id());
		String receipt = !own ? "" : (line.position() <= standing.read()) ? "read"
				: (line.position() <= standing.delivered()) ? "delivered" : "sent";
		return new Shown(line, words.of(line, locale), words.time(line.at(), locale), own, receipt);
	}

	/** Where its acts and files are. */
	public String address() {
		return (this.team ? "/desk/chats/" : "/chats/") + this.standing.id();
	}

	/** Whether it shows the end, which is what goes on by itself. */
	public boolean isAtEnd() {
		return !this.later;
	}

	/** The number of its protocol in groups. */
	public String number() {
		return ChatWords.grouped(Objects.requireNonNullElse(this.standing.ticketNumber(), ""));
	}

}
