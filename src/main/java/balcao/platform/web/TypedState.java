package balcao.platform.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.platform.CurrentPerson;
import balcao.platform.StoredFile;
import balcao.platform.TypedForm;
import balcao.platform.TypedFormService;

/**
 * What the person typed into the forms of a page before and has not sent, read in
 * templates as {@code #typed}. A form says its key by {@code #typed.of(key)} before its
 * fields; what was chosen to go on with then stands in them.
 */
public final class TypedState {

	static final String PARAMETER = "typed";

	private final HttpServletRequest request;

	private final CurrentPeople people;

	private final @Nullable TypedFormService service;

	private final Map<String, Form> forms = new HashMap<>();

	/**
	 * By the thing that the forms of a page are about: one statement serves all of them.
	 */
	private final Map<String, List<TypedForm>> things = new HashMap<>();

	private @Nullable TypedForm continued;

	private TypedState(HttpServletRequest request, CurrentPeople people, @Nullable TypedFormService service) {
		this.request = request;
		this.people = people;
		this.service = service;
	}

	/** The same during one request, for all parts of its page. */
	static TypedState of(HttpServletRequest request, CurrentPeople people, ObjectProvider<TypedFormService> service) {
		String name = TypedState.class.getName();
		if (request.getAttribute(name) instanceof TypedState known) {
			return known;
		}
		TypedState state = new TypedState(request, people, service.getIfAvailable());
		request.setAttribute(name, state);
		return state;
	}

	/**
	 * A form with what was kept of it.
	 *
	 * @param id what this page goes on with; null for nothing yet
	 * @param since when that was written; null where nothing is to be told
	 * @param others what else was typed into it, the latest first
	 * @param discarded what was just thrown away
	 */
	public record Form(String key, @Nullable Long id, int version, @Nullable Instant since, List<Line> others,
			List<Line> discarded) {

		/** Whether something waits to be gone on with. */
		public boolean isWaiting() {
			return this.since != null || !this.others.isEmpty() || !this.discarded.isEmpty();
		}

	}

	/**
	 * Something that was typed.
	 *
	 * @param href where it stands in its form again
	 * @param removal where it is thrown away
	 * @param restoration where that is undone
	 */
	public record Line(long id, Instant at, String excerpt, int files, String href, String removal,
			String restoration) {

	}

	/** A form of this page by its key, such as {@code ticket:2026-000123:reply}. */
	public Form of(String key) {
		return this.forms.computeIfAbsent(key, this::look);
	}

	/** The files of what is gone on with, or those given. */
	public List<StoredFile> files(Form form, List<StoredFile> given) {
		TypedForm chosen = this.continued;
		TypedFormService kept = this.service;
		if (chosen == null || kept == null || !chosen.form().equals(form.key()) || !given.isEmpty()) {
			return given;
		}
		return person().map((person) -> kept.files(chosen, person)).orElse(given);
	}

	/** What a field shall hold; null for what it held without. */
	@Nullable List<String> values(String field) {
		return (this.continued != null) ? this.continued.fields().get(field) : null;
	}

	private Optional<CurrentPerson> person() {
		return this.people.of(this.request);
	}

	private Form look(String key) {
		TypedFields sent = TypedFields.of(this.request).filter((fields) -> fields.form().equals(key)).orElse(null);
		CurrentPerson person = person().orElse(null);
		if (person == null || this.service == null || !OwnPath.isRepeatable(this.request)) {
			return (sent != null) ? new Form(key, sent.id(), sent.version(), null, List.of(), List.of())
					: new Form(key, null, 0, null, List.of(), List.of());
		}
		Long wanted = TypedFields.number(this.request.getParameter(PARAMETER)).orElse(null);
		List<Line> others = new ArrayList<>();
		List<Line> discarded = new ArrayList<>();
		TypedForm chosen = null;
		for (TypedForm typed : typed(key, person, this.service)) {
			if (wanted != null && typed.id() == wanted && !typed.isDiscarded()) {
				chosen = typed;
				this.continued = typed;
			}
			else {
				(typed.isDiscarded() ? discarded : others).add(line(typed, person));
			}
		}
		List<Line> undoable = discarded.stream().limit(1).toList();
		return (chosen != null) ? new Form(key, chosen.id(), chosen.version(), chosen.updatedAt(), others, undoable)
				: new Form(key, null, 0, null, others, undoable);
	}

	private List<TypedForm> typed(String key, CurrentPerson person, TypedFormService service) {
		String thing = key.replaceFirst("^([^:]*(:[^:]*)?).*", "$1");
		return this.things.computeIfAbsent(thing, (one) -> service.about(person, one))
			.stream()
			.filter((typed) -> typed.form().equals(key))
			.toList();
	}

	private Line line(TypedForm typed, CurrentPerson person) {
		String here = OwnPath.of(this.request);
		String plain = UriComponentsBuilder.fromUriString(here).replaceQueryParam(PARAMETER).build().toUriString();
		return new Line(typed.id(), typed.updatedAt(), typed.excerpt(),
				(this.service != null && !typed.files().isEmpty()) ? this.service.files(typed, person).size() : 0,
				UriComponentsBuilder.fromUriString(here).replaceQueryParam(PARAMETER, typed.id()).build().toUriString(),
				act(typed, "removal", plain), act(typed, "restoration", plain));
	}

	private static String act(TypedForm typed, String noun, String back) {
		return UriComponentsBuilder.fromPath("/typed/" + typed.id() + "/" + noun)
			.queryParam("back", "{back}")
			.encode()
			.buildAndExpand(back)
			.toUriString();
	}

}
