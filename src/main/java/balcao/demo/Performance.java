package balcao.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.intake.Answers;
import balcao.intake.FieldKind;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.ticket.Reply;
import balcao.ticket.TicketOpening;

/** Lets the people of the demo do what they did, each at its time. */
@Component
@Profile("demo")
class Performance {

	private static final Locale LOCALE = Locale.forLanguageTag("pt-BR");

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
		String copies = play.copies();
		this.drafts.tell(draft, opener,
				Answers.NONE.about(play.about())
					.with(FieldKind.IMPACT, Objects.requireNonNullElse(play.about().impactId(), 0L))
					.with(FieldKind.SUBJECT, play.subject())
					.with(FieldKind.DESCRIPTION, play.description())
					.with(FieldKind.PHONE, play.phone())
					.with(FieldKind.AVAILABILITY, play.availability())
					.with(FieldKind.COPIES.code(), (copies != null) ? List.of(copies) : List.of()),
				upload(play.file(), opener));
		return this.opening.open(draft, opener, LOCALE);
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
