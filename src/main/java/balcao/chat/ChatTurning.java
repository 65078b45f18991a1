package balcao.chat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.Subject;
import balcao.intake.Answers;
import balcao.intake.DraftPage;
import balcao.intake.DraftService;
import balcao.intake.FieldKind;
import balcao.intake.FormFilling;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.ticket.Emergencies;
import balcao.ticket.EmergencyFacts;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketEnclosures;
import balcao.ticket.TicketOpened;

/** Makes a ticket or a protocol of a conversation, with what was said in it. */
@Service
@Transactional
public class ChatTurning {

	private final ChatAccess access;

	private final Conversations conversations;

	private final ChatRows rows;

	private final DeskChatRows desk;

	private final ChatWriting writing;

	private final ChatTranscripts transcripts;

	private final RequestTypeService types;

	private final DraftService drafts;

	private final FormFilling filling;

	private final TeamService teams;

	private final TicketAssignment assignment;

	private final TicketEnclosures enclosures;

	private final ObjectProvider<Emergencies> emergencies;

	private final Clock clock;

	ChatTurning(ChatAccess access, Conversations conversations, ChatRows rows, DeskChatRows desk, ChatWriting writing,
			ChatTranscripts transcripts, RequestTypeService types, DraftService drafts, FormFilling filling,
			TeamService teams, TicketAssignment assignment, TicketEnclosures enclosures,
			ObjectProvider<Emergencies> emergencies, Clock clock) {
		this.access = access;
		this.conversations = conversations;
		this.rows = rows;
		this.desk = desk;
		this.writing = writing;
		this.transcripts = transcripts;
		this.types = types;
		this.drafts = drafts;
		this.filling = filling;
		this.teams = teams;
		this.assignment = assignment;
		this.enclosures = enclosures;
		this.emergencies = emergencies;
		this.clock = clock;
	}

	/** As what the client could have asked for it. */
	@Transactional(readOnly = true)
	public List<RequestTypeCard> types(long id, CurrentPerson actor) {
		return this.types.offered(unturned(id, actor).organizationId(), null);
	}

	/**
	 * Begins the request in the client's name, with what was said as its description, and
	 * answers its draft: sent as it is where its form asks no more, else filled in first.
	 * Refuses a conversation that belongs to a ticket already.
	 */
	public long draft(long id, long requestTypeId, String subject, Locale locale, CurrentPerson actor) {
		lock(id, actor);
		ChatStanding standing = unturned(id, actor);
		RequestTypeCard type = types(id, actor).stream()
			.filter((one) -> one.id() == requestTypeId)
			.findFirst()
			.orElseThrow(NotFound::new);
		long draft = this.drafts.begin(actor, standing.clientId(), type.id());
		this.drafts.tell(draft, actor, Answers.NONE.with(FieldKind.SUBJECT, subject)
			.with(FieldKind.DESCRIPTION, this.transcripts.text(id, actor, locale)), List.of());
		this.desk.draft(id, draft);
		return draft;
	}

	/** Whether such a draft can be sent as it is. */
	@Transactional(readOnly = true)
	public boolean isComplete(long draftId, Locale locale, CurrentPerson actor) {
		DraftPage draft = this.drafts.find(draftId, actor);
		return this.filling
			.faults(this.filling
				.ask(this.types.formVersion(draft.formVersionId()), draft.organizationId(), draft.answers(), locale)
				.steps(), false)
			.isEmpty();
	}

	/** Such a draft is not wanted after all. */
	public void forget(long draftId, CurrentPerson actor) {
		this.drafts.discard(draftId, actor);
	}

	/**
	 * The ticket of such a draft exists: the conversation tells where it went, and its
	 * files go there as well. Refuses a second one, whose draft waited while somebody
	 * else sent theirs.
	 */
	@EventListener
	void on(TicketOpened event) {
		this.conversations.becoming(event.number())
			.flatMap(this.conversations::lock)
			.ifPresent((conversation) -> concern(conversation, event));
	}

	private void concern(Conversation conversation, TicketOpened event) {
		if (conversation.ticketId() != null) {
			throw new Refused("chat.refused.turnedMeanwhile", this.rows.numberOf(conversation.id()));
		}
		conversation.concern(event.ticketId());
		this.enclosures.enclose(event.ticketId(), this.rows.filesOf(conversation.id()), conversation.clientId());
		this.writing.happen(conversation, LineKind.TICKET, null, event.number(), event.at());
	}

	/**
	 * Makes it an emergency: the protocol begins with what was said and sent, and every
	 * further word belongs to it. Answers its number. Refuses a conversation that belongs
	 * to a ticket already, and one that has ended.
	 */
	public String startProtocol(long id, String summary, Locale locale, CurrentPerson actor) {
		Conversation conversation = lock(id, actor);
		ChatStanding standing = unturned(id, actor);
		if (!standing.isOpen()) {
			throw new Refused("chat.refused.ended");
		}
		Emergencies.Started started = this.emergencies.getObject()
			.start(new EmergencyFacts(standing.clientId(), new Subject(null, null, null, null), summary,
					this.transcripts.text(id, actor, locale), null), actor);
		Instant now = this.clock.instant();
		conversation.becomeEmergency(started.ticketId());
		this.enclosures.enclose(started.ticketId(), this.rows.filesOf(id), standing.clientId());
		this.writing.happen(conversation, LineKind.PROTOCOL, actor.id(), started.number(), now);
		boolean stays = this.teams.queuesOf(actor).stream().anyMatch((team) -> team.id() == started.teamId());
		if (stays) {
			conversation.handTo(started.teamId(), actor.id(), now);
			this.rows.join(id, actor.id(), ChatSide.TEAM, now);
			this.assignment.give(started.number(), actor, null, actor.id());
		}
		else {
			conversation.returnTo(started.teamId());
			this.writing.happen(conversation, LineKind.RETURNED, actor.id(), null, now);
		}
		this.writing.tellWaiting(standing.teamId());
		this.writing.tellWaiting(started.teamId());
		return started.number();
	}

	/** Two people at once do not both make something of it. */
	private Conversation lock(long id, CurrentPerson actor) {
		return this.access.lockAsTeam(id, actor);
	}

	private ChatStanding unturned(long id, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		ChatStanding standing = this.rows.standing(id, actor).orElseThrow(NotFound::new);
		if (standing.ticketNumber() != null) {
			throw new Refused("chat.refused.hasTicket", standing.ticketNumber());
		}
		return standing;
	}

}
