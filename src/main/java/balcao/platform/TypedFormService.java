package balcao.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people type into forms until they send it, so that no page that is closed,
 * no session that ends and no second tab loses any of it. Each is its person's alone, and
 * shown only on the page of its form, which asks first whether the person may see it.
 */
@Service
@Transactional
public class TypedFormService {

	static final Duration KEPT = Duration.ofDays(30);

	/** How long what was discarded can be had back. */
	static final Duration UNDOABLE = Duration.ofDays(1);

	private static final Duration JUST_NOW = Duration.ofMinutes(10);

	private static final int MOST_OF_A_FORM = 6;

	private static final int MOST_OF_A_PERSON = 300;

	private final TypedForms typed;

	private final FileStore files;

	private final Clock clock;

	TypedFormService(TypedForms typed, FileStore files, Clock clock) {
		this.typed = typed;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * Keeps what a page holds now in the place of what it held before. Where another page
	 * has written there meanwhile, or it was sent, it is kept beside that, in the place
	 * of what it contains. What holds nothing is forgotten.
	 * @param id what this page kept before; null for nothing yet
	 * @param version the version it got then
	 * @return empty when there is nothing to keep
	 */
	public Optional<TypedForm> keep(CurrentPerson person, String form, @Nullable Long id, int version,
			Map<String, List<String>> fields, List<Long> files) {
		Instant now = this.clock.instant();
		List<TypedForm> all = this.typed.lock(person.id(), form);
		TypedForm own = all.stream()
			.filter((one) -> id != null && one.id() == id && one.version() == version)
			.findFirst()
			.orElse(null);
		if (files.isEmpty() && fields.values().stream().flatMap(List::stream).allMatch(String::isBlank)) {
			this.typed.forget((own != null) ? List.of(own.id()) : List.of());
			return Optional.empty();
		}
		this.files.need(files, person.id());
		List<TypedForm> within = all.stream()
			.filter((one) -> (own == null || one.id() != own.id()) && one.isWithin(fields, files))
			.toList();
		TypedForm place = (own != null) ? own : within.stream().findFirst().orElse(null);
		this.typed
			.forget(within.stream().map(TypedForm::id).filter((one) -> place == null || one != place.id()).toList());
		long kept;
		if (place != null) {
			this.typed.change(place.id(), fields, files, now);
			kept = place.id();
		}
		else {
			makeRoom(person, all);
			kept = this.typed.add(person.id(), form, fields, files, now);
		}
		return this.typed.find(kept, person.id());
	}

	/**
	 * What the person typed into a form in different pages, the latest first; among it
	 * what was discarded just now.
	 */
	@Transactional(readOnly = true)
	public List<TypedForm> of(CurrentPerson person, String form) {
		return offered(this.typed.of(person.id(), form));
	}

	/** The same for every form about one thing, such as {@code ticket:2026-000123}. */
	@Transactional(readOnly = true)
	public List<TypedForm> about(CurrentPerson person, String thing) {
		return offered(this.typed.about(person.id(), thing));
	}

	private List<TypedForm> offered(List<TypedForm> all) {
		Instant justNow = this.clock.instant().minus(JUST_NOW);
		return all.stream().filter((one) -> one.discardedAt() == null || one.discardedAt().isAfter(justNow)).toList();
	}

	/** Those of its files that are still there. */
	@Transactional(readOnly = true)
	public List<StoredFile> files(TypedForm typed, CurrentPerson person) {
		return this.files.pending(typed.files(), person.id());
	}

	/** Throws it away, which can be undone for a day. */
	public void discard(long id, CurrentPerson person) {
		if (this.typed.discard(id, person.id(), this.clock.instant()) == 0) {
			throw new NotFound();
		}
	}

	public void restore(long id, CurrentPerson person) {
		if (this.typed.restore(id, person.id()) == 0) {
			throw new NotFound();
		}
	}

	/** A form was sent: what its page kept is forgotten, and all that was in it. */
	public void sent(CurrentPerson person, String form, @Nullable Long id, Map<String, List<String>> fields,
			List<Long> files) {
		this.typed.forget(this.typed.lock(person.id(), form)
			.stream()
			.filter((one) -> (id != null && one.id() == id) || one.isWithin(fields, files))
			.map(TypedForm::id)
			.toList());
	}

	@Scheduled(cron = "0 37 3 * * *")
	void forgetOld() {
		Instant now = this.clock.instant();
		this.typed.forgetOld(now.minus(KEPT), now.minus(UNDOABLE));
	}

	/** The oldest goes only where somebody has many pages of one form open. */
	private void makeRoom(CurrentPerson person, List<TypedForm> ofForm) {
		if (ofForm.size() >= MOST_OF_A_FORM) {
			this.typed.forget(List.of(ofForm.get(ofForm.size() - 1).id()));
		}
		else if (this.typed.count(person.id()) >= MOST_OF_A_PERSON) {
			throw new Refused("platform.typed.tooMany");
		}
	}

}
