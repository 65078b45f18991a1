package balcao.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.intake.DraftDetails;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.ticket.Reply;
import balcao.ticket.TicketOpening;

/** Lets the people of the demo do what they did, each at its time. */
@Component
@Profile("demo")
class Performance {

	private final DraftService drafts;

	private final TicketOpening opening;

	private final FileStore files;

	private final Deed.Ways ways;

	private final DemoClock clock;

	Performance(DraftService drafts, TicketOpening opening, FileStore files, Deed.Ways ways, DemoClock clock) {
		this.drafts = drafts;
		this.opening = opening;
		this.files = files;
		this.ways = ways;
		this.clock = clock;
	}

	void perform(Play play) {
		this.clock.during(play.openedAt(), () -> {
			String ticket = open(play);
			play.acts().forEach((act) -> perform(act, ticket));
		});
	}

	private String open(Play play) {
		CurrentPerson opener = play.opener().person();
		long draft = this.drafts.begin(opener, play.requester().person().id(), play.requestTypeId());
		this.drafts.tellProblem(draft, opener, play.about(), play.subject());
		this.drafts.tellDetails(draft, opener, new DraftDetails(play.description(), play.phone(), play.availability(),
				play.copies(), upload(play.file(), opener)));
		return this.opening.open(draft, opener);
	}

	private void perform(Play.Act act, String ticket) {
		CurrentPerson actor = act.actor().person();
		this.clock.during(act.at(), () -> act.deed()
			.perform(this.ways, ticket, actor, new Reply(act.words(), upload(act.file(), actor), Long.MAX_VALUE)));
	}

	private List<Long> upload(Script.@Nullable Enclosure file, CurrentPerson owner) {
		if (file == null) {
			return List.of();
		}
		try (InputStream content = DemoFiles.attachment(file.resource())) {
			return List.of(this.files.store(owner.id(), file.name(), content).id());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
