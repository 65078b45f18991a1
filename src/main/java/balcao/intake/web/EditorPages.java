package balcao.intake.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.intake.AskedField;
import balcao.intake.AskedForm;
import balcao.intake.Condition;
import balcao.intake.ConditionField;
import balcao.intake.ConditionFields;
import balcao.intake.FieldTerms;
import balcao.intake.FormChange;
import balcao.intake.FormDrafting;
import balcao.intake.FormEditing;
import balcao.intake.FormFault;
import balcao.intake.FormFilling;
import balcao.intake.FormTerms;
import balcao.intake.FormVersion;
import balcao.intake.RequestTypeRow;
import balcao.intake.RequestTypeService;
import balcao.intake.StepTerms;
import balcao.organization.Choice;
import balcao.organization.OrganizationService;
import balcao.platform.Refused;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.platform.web.Uploads;

/** Puts the pages of the form editor together. */
@Component
class EditorPages {

	private final RequestTypeService types;

	private final FormDrafting drafting;

	private final FormFilling filling;

	private final ConditionFields conditions;

	private final OrganizationService organizations;

	private final Uploads uploads;

	private final MessageSource messages;

	EditorPages(RequestTypeService types, FormDrafting drafting, FormFilling filling, ConditionFields conditions,
			OrganizationService organizations, Uploads uploads, MessageSource messages) {
		this.types = types;
		this.drafting = drafting;
		this.filling = filling;
		this.conditions = conditions;
		this.organizations = organizations;
		this.uploads = uploads;
		this.messages = messages;
	}

	static String home(long id) {
		return "/backoffice/request-types/" + id + "/form";
	}

	/** The editor with its preview. */
	ModelAndView editor(long id, PreviewSent sent) {
		return editor(id, sent, null);
	}

	/** The editor once more, with what was refused. */
	ModelAndView refused(long id, Refused refused) {
		ModelAndView page = editor(id, PreviewSent.NOTHING, refused);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	private ModelAndView editor(long id, PreviewSent sent, @Nullable Refused refused) {
		RequestTypeRow row = this.types.row(id);
		FormVersion version = this.drafting.atHand(id);
		FormVersion inUse = this.drafting.inUse(id);
		PreviewPage asked = preview(row, version, sent);
		BindingResult answers = answers(asked, sent);
		if (sent.goesOn()) {
			check(asked, answers);
		}
		boolean good = !answers.hasErrors();
		PreviewPage preview = good ? onward(row, version, asked, sent) : asked;
		BindingResult shown = good ? answers(preview, sent) : answers;
		if (refused != null) {
			shown.reject(refused.messageKey(), refused.arguments(), null);
		}
		ModelAndView page = new ModelAndView("intake/form", shown.getModel());
		page.addObject("page",
				new EditorPage(row, version, inUse, this.drafting.isReversible(version), FormDrafting.faults(version),
						changes(inUse.terms(), version.terms()), steps(version), unused(version.terms()), preview));
		page.setStatus(good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private PreviewPage onward(RequestTypeRow row, FormVersion version, PreviewPage asked, PreviewSent sent) {
		int to = switch (sent.next()) {
			case "CONTINUE" -> asked.number() + 1;
			case "BACK" -> asked.number() - 1;
			default -> asked.number();
		};
		return (to == asked.number()) ? asked : preview(row, version, sent.at(to));
	}

	private PreviewPage preview(RequestTypeRow row, FormVersion version, PreviewSent sent) {
		List<Choice> all = this.organizations.choices();
		Choice as = all.stream()
			.filter((one) -> Objects.equals(one.id(), sent.organization()))
			.findFirst()
			.orElse(all.stream()
				.filter((one) -> row.scope().isFor(one.id()))
				.findFirst()
				.orElse(all.isEmpty() ? null : all.get(0)));
		int steps = version.terms().steps().size();
		AskedForm form = (as != null && steps > 0) ? this.filling.ask(version, as.id(), sent.answers(), locale())
				: null;
		return new PreviewPage(all.stream().map((one) -> Option.of(one.id(), one.name())).toList(),
				(as != null) ? as.id() : null, (as != null) ? as.name() : "", form,
				Math.max(1, Math.min(sent.step(), steps)), sent.step() > steps && steps > 0,
				this.uploads.rules().only(row.scope().extensions()));
	}

	/** What the preview's fields hold. */
	private static BindingResult answers(PreviewPage preview, PreviewSent sent) {
		Map<String, Object> values = new HashMap<>();
		values.put("asOrganization", Objects.toString(preview.organization(), ""));
		for (PreviewPage.Slot slot : preview.slots()) {
			AskedField field = slot.field();
			if (field != null) {
				List<String> said = field.kind().isChosen() ? field.values() : sent.answers().all(field.code());
				values.put(field.code(), field.kind().isSeveral() ? said : said.isEmpty() ? "" : said.get(0));
			}
		}
		return new MapBindingResult(values, "form");
	}

	private void check(PreviewPage preview, BindingResult answers) {
		if (preview.step() != null) {
			this.filling.faults(List.of(preview.step()), false)
				.forEach((fault) -> answers.rejectValue(fault.code(), fault.messageKey(), fault.arguments().toArray(),
						null));
		}
	}

	private List<EditorStep> steps(FormVersion version) {
		List<FormFault> faults = FormDrafting.faults(version);
		List<EditorStep> steps = new ArrayList<>();
		for (StepTerms step : version.terms().steps()) {
			steps.add(new EditorStep(steps.size() + 1, step.title(), steps.size() + 1 == version.terms().steps().size(),
					step.fields().stream().map((field) -> field(version, field, faults)).toList()));
		}
		return steps;
	}

	private EditorField field(FormVersion version, FieldTerms field, List<FormFault> faults) {
		return new EditorField(field, label(field), words(version, field.shownWhen()),
				words(version, field.requiredWhen()),
				faults.stream().filter((fault) -> field.code().equals(fault.field())).toList());
	}

	private EditorField.@Nullable ConditionWords words(FormVersion version, @Nullable Condition condition) {
		if (condition == null) {
			return null;
		}
		ConditionField field = version.terms()
			.field(condition.field())
			.map((one) -> this.conditions.of(version.requestTypeId(), one, locale()))
			.orElse(new ConditionField(condition.field(), condition.field(), List.of()));
		return new EditorField.ConditionWords(field.label(), String.join(", ", field.labels(condition.values())));
	}

	private List<Option> unused(FormTerms terms) {
		return new FormEditing(terms).unused()
			.stream()
			.map((kind) -> Option.of(kind.name(), this.messages.getMessage("intake.fieldKind." + kind, null, locale())))
			.toList();
	}

	/** What differs between two forms, with names. */
	List<EditorPage.ChangeWords> changes(FormTerms before, FormTerms after) {
		return FormChange.between(before, after)
			.stream()
			.map((change) -> new EditorPage.ChangeWords(change,
					(change.field() != null) ? label(change.field()) : change.title()))
			.toList();
	}

	/** What conditions of a field can ask about. */
	List<ConditionField> before(FormVersion version, String code) {
		return new FormEditing(version.terms()).before(code)
			.stream()
			.filter((field) -> !field.kind().isTold())
			.map((field) -> new ConditionField(field.code(), label(field), List.of()))
			.toList();
	}

	/**
	 * A field that a condition asks about, with its options; null for one that is not
	 * there.
	 */
	@Nullable ConditionField condition(FormVersion version, @Nullable String code) {
		return version.terms()
			.field(Objects.toString(code, ""))
			.map((field) -> this.conditions.of(version.requestTypeId(), field, locale()))
			.orElse(null);
	}

	String label(FieldTerms field) {
		return this.conditions.label(field, locale());
	}

	/** A page of the editor about one part of the form. */
	ModelAndView part(String view, long id) {
		return new ModelAndView(view,
				Map.of("row", this.types.row(id), "version", this.drafting.atHand(id), "home", home(id)));
	}

	/** The way back to the editor after a change, with the way to take it back. */
	static ModelAndView changed(FormVersion version, String flash, String anchor, RedirectAttributes redirect) {
		String home = home(version.requestTypeId());
		redirect.addFlashAttribute("flash", flash);
		redirect.addFlashAttribute("flashUndo", home + "/reversal");
		redirect.addFlashAttribute("flashMark", version.mark());
		return Pages.redirect(home + (anchor.isEmpty() ? "" : "#" + anchor));
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
