package balcao.ticket;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.OrganizationService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.Folding;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.StoredFile;

/**
 * Says the same in a ticket and in all that stand under it: in each as a message of its
 * own, with its own clocks, so that no client learns of another.
 */
@Service
@Transactional
public class TicketFamily {

	/** What stands between the digits of a number that is told in groups. */
	private static final Pattern BETWEEN_DIGITS = Pattern
		.compile("(?<=\\d)[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212.,/_]+(?=\\d)");

	private static final String NAMES = "ticket.refused.familyNames";

	private final TicketAccess access;

	private final TicketSheets sheets;

	private final TicketLinks links;

	private final TicketConversation conversation;

	private final Attachments attachments;

	private final History history;

	private final FileStore files;

	private final OrganizationService organizations;

	private final Clock clock;

	TicketFamily(TicketAccess access, TicketSheets sheets, TicketLinks links, TicketConversation conversation,
			Attachments attachments, History history, FileStore files, OrganizationService organizations, Clock clock) {
		this.access = access;
		this.sheets = sheets;
		this.links = links;
		this.conversation = conversation;
		this.attachments = attachments;
		this.history = history;
		this.files = files;
		this.organizations = organizations;
		this.clock = clock;
	}

	/**
	 * Replies in the parent, where that still can be, and in each child that the actor
	 * may see and that goes on; answers in how many children. Refuses words that name the
	 * number or the organization of another one of the family.
	 * @param uploads uploaded files of the actor; each of the family gets its own
	 * @param solve whether what can be solved is solved by it
	 */
	public int tell(String number, String text, List<Long> uploads, boolean solve, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		TicketSheet parent = this.sheets.find(number, actor).orElseThrow(NotFound::new);
		List<RelatedLine> children = this.links.of(parent.id(), number, parent.status(), actor).of(Relation.CHILD);
		if (children.isEmpty()) {
			throw new Refused("ticket.refused.noChildren");
		}
		List<FamilyMember> members = Stream
			.concat(Stream.of(parent.number()), children.stream().map(RelatedLine::number))
			.map((one) -> member(one, actor))
			.toList();
		check(members, text, this.files.pending(uploads, actor.id()).stream().map(StoredFile::name).toList(), solve);
		List<Long> claimed = this.files.claim(uploads, actor.id()).stream().map(StoredFile::id).toList();
		TreeMap<String, Ticket> family = new TreeMap<>();
		members.stream()
			.map(FamilyMember::number)
			.sorted()
			.forEach((one) -> family.put(one, this.access.lockAsTeam(one, actor)));
		int told = 0;
		for (Ticket ticket : family.values()) {
			if (ticket.status().isTalkable()) {
				say(ticket, text, claimed, solve ? AfterReply.RESOLVE : AfterReply.KEEP,
						ticket.isProtocol() ? Set.of(Told.UPDATE) : Set.of(), actor);
				told += ticket.number().equals(number) ? 0 : 1;
			}
		}
		return told;
	}

	/** One that somebody of the team may see. */
	@Transactional(readOnly = true)
	public FamilyMember member(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return this.links.member(this.sheets.find(number, actor).orElseThrow(NotFound::new).id());
	}

	/** Tells its history, for the team alone, that it belongs to an incident. */
	public void joined(FamilyMember member, String incident, CurrentPerson actor) {
		tellIncident(member, "given", incident, actor);
	}

	public void left(FamilyMember member, String incident, CurrentPerson actor) {
		tellIncident(member, "taken", incident, actor);
	}

	private void tellIncident(FamilyMember member, String how, String incident, CurrentPerson actor) {
		this.history.save(HistoryEntry
			.of(member.id(), HistoryKind.INCIDENT, Visibility.INTERNAL, actor.id(), this.clock.instant())
			.change(how, incident));
	}

	/**
	 * Refuses what is to be said to all where it names the number of one of them, however
	 * it is written, their organization or requester, or any other client, in its text or
	 * in the names of its files, and words that conclude nothing where they end the
	 * tickets.
	 */
	public void check(Collection<FamilyMember> members, String text, Collection<String> fileNames, boolean concludes) {
		if (text.isBlank()) {
			throw new Refused("ticket.refused.empty");
		}
		if (concludes) {
			Conclusion.require(text);
		}
		boolean several = members.stream().mapToLong(FamilyMember::organizationId).distinct().count() > 1;
		String typed = text + "\n" + String.join("\n", fileNames);
		Predicate<String> named = Folding.naming(typed);
		String numbers = BETWEEN_DIGITS.matcher(typed).replaceAll("");
		for (FamilyMember member : members) {
			if (numbers.contains(member.number().replaceAll("\\D", ""))) {
				throw new Refused(NAMES, member.number());
			}
			if (several && !member.unidentified()) {
				refuseName(named, member.organization());
				refuseName(named, member.requester());
			}
		}
		for (String client : this.organizations.namedIn(typed)) {
			if (several || members.stream().noneMatch((member) -> member.organization().equals(client))) {
				throw new Refused(NAMES, client);
			}
		}
	}

	private static void refuseName(Predicate<String> named, String name) {
		if (named.test(name)) {
			throw new Refused(NAMES, name);
		}
	}

	/**
	 * Says in one of them what is said in all, with its own clocks; what is solved
	 * already is told without being solved again. Refuses what has ended.
	 * @param files files that were taken for good; the ticket gets copies of its own
	 */
	public void tellOne(String number, String text, List<Long> files, AfterReply after, Set<Told> told,
			CurrentPerson actor) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		if (after == AfterReply.RESOLVE && ticket.status() != TicketStatus.RESOLVED
				&& !ticket.status().mayBecome(TicketStatus.RESOLVED)) {
			throw new Refused("ticket.refused.move.RESOLVED");
		}
		say(ticket, text, files, after, told, actor);
	}

	private void say(Ticket ticket, String text, List<Long> files, AfterReply after, Set<Told> told,
			CurrentPerson actor) {
		boolean solved = after == AfterReply.RESOLVE && ticket.status().mayBecome(TicketStatus.RESOLVED);
		long message = this.conversation.replyToMany(ticket.number(), actor, Reply.of(text),
				solved ? AfterReply.RESOLVE : AfterReply.KEEP, told);
		for (long file : files) {
			this.attachments.save(Attachment.of(this.files.copy(file, actor.id()), message, ticket.id()));
		}
	}

}
