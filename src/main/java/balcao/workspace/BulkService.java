package balcao.workspace;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.ticket.Given;
import balcao.ticket.QueueReading;
import balcao.ticket.Recipient;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketQuery;
import balcao.ticket.TicketTags;

/**
 * Gives many tickets at once, or a word to many, each in a transaction of its own and
 * with the rights of whoever asked: one that is refused stays as it is and says why. A
 * few are changed at once, more by workers on any node, which go on where one was lost.
 */
@Service
public class BulkService {

	/** As many are changed while one waits. */
	static final int AT_ONCE = 50;

	/** As many can be chosen. */
	static final int MOST = 10_000;

	private static final int BATCH = 100;

	private static final Duration KEPT = Duration.ofDays(7);

	private final BulkActs acts;

	private final QueueReading reading;

	private final TicketAssignment assignment;

	private final TicketTags tags;

	private final PersonService people;

	private final Clock clock;

	BulkService(BulkActs acts, QueueReading reading, TicketAssignment assignment, TicketTags tags, PersonService people,
			Clock clock) {
		this.acts = acts;
		this.reading = reading;
		this.assignment = assignment;
		this.tags = tags;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Does the same to several tickets; answers the act, done unless there are many.
	 * @param what to whom they are given, or the word they get
	 * @param back the list it was asked from
	 */
	public BulkAct act(BulkKind kind, List<String> numbers, String what, String back, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		List<String> chosen = new ArrayList<>(new LinkedHashSet<>(numbers));
		long id = this.acts.add(kind, chosen, what, back, actor, this.clock.instant());
		if (chosen.size() <= AT_ONCE) {
			work(id);
		}
		return find(id, actor);
	}

	/** The same to everything that a query finds now, as far as one act goes. */
	public BulkAct actOnAll(BulkKind kind, TicketQuery query, String what, String back, CurrentPerson actor) {
		return act(kind, this.reading.numbers(query, actor, MOST), what, back, actor);
	}

	/** What became of an act of one's own. */
	public BulkAct find(long id, CurrentPerson person) {
		return this.acts.find(id, person).orElseThrow(NotFound::new);
	}

	/** Changes back what nobody has changed since. */
	public BulkAct undo(long id, CurrentPerson actor) {
		BulkAct act = find(id, actor);
		if (!this.acts.undo(id, actor)) {
			throw new Refused("workspace.refused.undone");
		}
		if (act.all() <= AT_ONCE) {
			work(id);
		}
		return find(id, actor);
	}

	@Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT10S")
	void pass() {
		work(null);
	}

	@Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
	void prune() {
		this.acts.prune(this.clock.instant().minus(KEPT));
	}

	private void work(@Nullable Long id) {
		Optional<BulkActs.Job> leased = this.acts.lease(id);
		if (leased.isEmpty()) {
			return;
		}
		BulkActs.Job job = leased.get();
		CurrentPerson actor = this.people.find(job.personId());
		List<BulkActs.Item> items = this.acts.next(job, BATCH);
		items.forEach((item) -> step(job, item, actor));
		if (items.size() < BATCH) {
			this.acts.finish(job);
		}
		else {
			this.acts.release(job.id());
		}
	}

	private void step(BulkActs.Job job, BulkActs.Item item, CurrentPerson actor) {
		try {
			if (job.undoing()) {
				boolean back = switch (job.kind()) {
					case GIVE -> this.assignment.giveBack(item.given(), actor);
					case TAG -> untag(item.number(), job.what(), actor);
				};
				this.acts.settle(job, item, back ? "UNDONE" : "KEPT", null, null);
			}
			else {
				switch (job.kind()) {
					case GIVE -> give(job, item, actor);
					case TAG -> {
						boolean put = this.tags.tag(item.number(), actor, job.what());
						this.acts.settle(job, item, put ? "DONE" : "SAME", null, null);
					}
				}
			}
		}
		catch (Refused refused) {
			this.acts.settle(job, item, job.undoing() ? "KEPT" : "REFUSED", refused.messageKey(), null);
		}
		catch (NotFound missing) {
			this.acts.settle(job, item, job.undoing() ? "KEPT" : "REFUSED", "workspace.bulk.notFound", null);
		}
	}

	private void give(BulkActs.Job job, BulkActs.Item item, CurrentPerson actor) {
		Recipient to = Recipient.of(job.what(), actor);
		Given given = this.assignment.give(item.number(), actor, to.teamId(), to.personId());
		this.acts.settle(job, item, (given.at() != null) ? "DONE" : "SAME", null, given);
	}

	private boolean untag(String number, String word, CurrentPerson actor) {
		return this.tags.named(word).map((tag) -> this.tags.untag(number, actor, tag.id())).orElse(false);
	}

}
