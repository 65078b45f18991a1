package balcao.chat;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.AttendantService;
import balcao.organization.Choice;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;

/** What the team sees of conversations beside their words. */
@Service
@Transactional(readOnly = true)
public class DeskChats {

	private final DeskChatRows rows;

	private final AvailabilityService availability;

	private final AttendantService attendants;

	DeskChats(DeskChatRows rows, AvailabilityService availability, AttendantService attendants) {
		this.rows = rows;
		this.availability = availability;
		this.attendants = attendants;
	}

	/** The open conversations that the reader may see, in two statements. */
	public DeskChatLists lists(CurrentPerson reader) {
		DeskPresence presence = this.availability.of(reader);
		List<DeskChatRows.Open> open = this.rows.open(reader);
		return new DeskChatLists(
				rows(open.stream().filter((one) -> one.row().chat().state() == ChatState.WAITING).toList()),
				rows(open.stream().filter((one) -> one.row().chat().state() == ChatState.LEFT_MESSAGE).toList()),
				rows(open.stream()
					.filter((one) -> one.row().chat().state() == ChatState.TALKING
							&& Objects.equals(one.agentId(), reader.id()))
					.toList()),
				rows(open.stream()
					.filter((one) -> one.row().chat().state() == ChatState.TALKING
							&& !Objects.equals(one.agentId(), reader.id()))
					.toList()),
				presence);
	}

	private static List<DeskChatRow> rows(List<DeskChatRows.Open> open) {
		return open.stream().map(DeskChatRows.Open::row).toList();
	}

	/** What stands beside a conversation that the reader may see. */
	public DeskChatContext context(ChatStanding standing, CurrentPerson reader) {
		requireTeam(reader);
		DeskChatRows.Reach reach = this.rows.reach(standing.clientId());
		return new DeskChatContext(reach.email(), reach.phone(), this.attendants.of(standing.organizationId()),
				this.rows.tickets(standing.organizationId(), standing.clientId(), reader),
				this.rows.notes(standing.id()), this.rows.mark(standing.id()).orElse(null));
	}

	/** A page of those that a filter finds, the latest first. */
	public KeysetPage<PastChat> page(PastChatFilter filter, PageRequest request, CurrentPerson reader) {
		requireTeam(reader);
		return this.rows.page(filter, reader, request);
	}

	/** Whom one can look for. */
	public List<Choice> agents(CurrentPerson reader) {
		requireTeam(reader);
		return this.rows.agents().stream().map((one) -> new Choice(one.id(), one.name())).toList();
	}

	private static void requireTeam(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
	}

}
