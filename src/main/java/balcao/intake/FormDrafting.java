package balcao.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Unique;

/**
 * Writes the next form of a request type: one draft for everybody, which begins from the
 * form in use with the first change. Every change names the mark of what its author saw
 * and is refused where that is no longer what there is.
 */
@Service
@Transactional
public class FormDrafting {

	private final FormVersions forms;

	private final RequestTypes types;

	private final Clock clock;

	FormDrafting(FormVersions forms, RequestTypes types, Clock clock) {
		this.forms = forms;
		this.types = types;
		this.clock = clock;
	}

	/** The form being written, or the one in use where nobody has begun. */
	@Transactional(readOnly = true)
	public FormVersion atHand(long requestTypeId) {
		return this.forms.drafted(requestTypeId).orElseGet(() -> inUse(requestTypeId));
	}

	@Transactional(readOnly = true)
	public FormVersion inUse(long requestTypeId) {
		return this.forms.current(requestTypeId).orElseThrow(NotFound::new);
	}

	/** Everything that keeps a form from being published. */
	public static List<FormFault> faults(FormVersion version) {
		return FormRules.faults(version.terms());
	}

	/** Whether the last change can be taken back. */
	@Transactional(readOnly = true)
	public boolean isReversible(FormVersion version) {
		return version.isDraft() && this.forms.isReversible(version.id());
	}

	/** Those that are published, the latest first. */
	@Transactional(readOnly = true)
	public List<FormVersion> published(long requestTypeId) {
		return this.forms.published(requestTypeId);
	}

	@Transactional(readOnly = true)
	public FormVersion published(long requestTypeId, int number) {
		return this.forms.published(requestTypeId, number).orElseThrow(NotFound::new);
	}

	/** Makes one change and gives the draft as it is then. */
	public FormVersion change(long requestTypeId, String mark, Function<FormEditing, FormTerms> change,
			CurrentPerson actor) {
		FormVersion seen = this.forms.draft(requestTypeId).orElseGet(() -> inUse(requestTypeId));
		FormTerms changed = change.apply(new FormEditing(seen.terms()));
		if (!seen.mark().equals(mark)) {
			throw changedMeanwhile();
		}
		FormVersion draft = seen.isDraft() ? seen : begin(seen, actor);
		if (!this.forms.change(draft.id(), changed, draft.edited(), actor.name(), this.clock.instant())) {
			throw changedMeanwhile();
		}
		return atHand(requestTypeId);
	}

	private FormVersion begin(FormVersion from, CurrentPerson actor) {
		long id = Unique.orRefuse(
				() -> this.forms.add(from.requestTypeId(), from.terms(), actor.name(), this.clock.instant()),
				"intake.refused.formChanged");
		return this.forms.find(id).orElseThrow(NotFound::new);
	}

	/** Takes the last change back. */
	public FormVersion reverse(long requestTypeId, String mark, CurrentPerson actor) {
		FormVersion draft = draft(requestTypeId, mark);
		if (!this.forms.reverse(draft.id(), draft.edited(), actor.name(), this.clock.instant())) {
			throw new Refused("intake.refused.nothingToReverse");
		}
		return atHand(requestTypeId);
	}

	/** Writes a version that was published into the draft. */
	public FormVersion restore(long requestTypeId, int number, String mark, CurrentPerson actor) {
		FormTerms terms = published(requestTypeId, number).terms();
		return change(requestTypeId, mark, (form) -> terms, actor);
	}

	public void discard(long requestTypeId, String mark) {
		this.forms.discard(draft(requestTypeId, mark).id());
	}

	/**
	 * Takes the draft into use; requests that were begun keep theirs. Refuses one that
	 * nobody could fill in.
	 */
	public void publish(long requestTypeId, String mark, CurrentPerson actor) {
		FormVersion draft = draft(requestTypeId, mark);
		int faults = faults(draft).size();
		if (faults > 0) {
			throw new Refused("intake.refused.formFaults", faults);
		}
		Instant now = this.clock.instant();
		this.forms.publish(draft.id(), actor.name(), now);
		this.types.findById(requestTypeId).orElseThrow(NotFound::new).shape(draft.terms());
	}

	private FormVersion draft(long requestTypeId, String mark) {
		inUse(requestTypeId);
		FormVersion draft = this.forms.draft(requestTypeId)
			.orElseThrow(() -> new Refused("intake.refused.noFormDraft"));
		if (!draft.mark().equals(mark)) {
			throw changedMeanwhile();
		}
		return draft;
	}

	private static Refused changedMeanwhile() {
		return new Refused("intake.refused.formChanged");
	}

}
