package balcao.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.intake.FieldKind;
import balcao.intake.FieldTerms;
import balcao.intake.FormDrafting;
import balcao.intake.FormVersion;
import balcao.intake.Move;
import balcao.intake.RequestTypeService;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.web.Pages;

/**
 * The editor of a request type's form: what one presses a button for, the preview, and
 * publishing.
 */
@Controller
@RequestMapping("/backoffice/request-types/{id}/form")
class FormEditorController {

	private final FormDrafting drafting;

	private final RequestTypeService types;

	private final EditorPages pages;

	FormEditorController(FormDrafting drafting, RequestTypeService types, EditorPages pages) {
		this.drafting = drafting;
		this.types = types;
		this.pages = pages;
	}

	@GetMapping({ "", "/preview" })
	ModelAndView show(@PathVariable long id) {
		return this.pages.editor(id, PreviewSent.NOTHING);
	}

	/** The same page as a client would see it after some answers; nothing is kept. */
	@PostMapping("/preview")
	ModelAndView preview(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
		return this.pages.editor(id, PreviewSent.read(sent, this.drafting.atHand(id).terms()));
	}

	@PostMapping("/steps")
	ModelAndView addStep(@PathVariable long id, @RequestParam(defaultValue = "") String edited, CurrentPerson person,
			RedirectAttributes redirect) {
		try {
			FormVersion changed = this.drafting.change(id, edited, (form) -> form.addStep(""), person);
			EditorPages.changed(changed, "intake.flash.stepAdded", "", redirect);
			return Pages.redirect(EditorPages.home(id) + "/steps/" + changed.terms().steps().size());
		}
		catch (Refused refused) {
			return this.pages.refused(id, refused);
		}
	}

	@PostMapping("/steps/{step}/position")
	ModelAndView moveStep(@PathVariable long id, @PathVariable int step, @RequestParam(defaultValue = "") String edited,
			@RequestParam(defaultValue = "") String to, CurrentPerson person, RedirectAttributes redirect) {
		return change(id, "intake.flash.moved", "", redirect,
				() -> this.drafting.change(id, edited, (form) -> form.moveStep(step, move(to)), person));
	}

	@PostMapping("/steps/{step}/removal")
	ModelAndView removeStep(@PathVariable long id, @PathVariable int step,
			@RequestParam(defaultValue = "") String edited, CurrentPerson person, RedirectAttributes redirect) {
		return change(id, "intake.flash.stepRemoved", "", redirect,
				() -> this.drafting.change(id, edited, (form) -> form.removeStep(step), person));
	}

	/** Adds a field that every company has. */
	@PostMapping("/steps/{step}/fields")
	ModelAndView addField(@PathVariable long id, @PathVariable int step, @RequestParam(defaultValue = "") String edited,
			@RequestParam(defaultValue = "") String kind, CurrentPerson person, RedirectAttributes redirect) {
		return change(id, "intake.flash.fieldAdded", "step-" + step, redirect,
				() -> this.drafting.change(id, edited, (form) -> form.add(step, builtIn(kind)), person));
	}

	private static FieldTerms builtIn(String kind) {
		FieldKind chosen = FieldKind.builtIn(kind.toLowerCase(Locale.ROOT));
		if (chosen == null) {
			throw new Refused("intake.refused.noKind");
		}
		return (chosen == FieldKind.SUBJECT || chosen == FieldKind.DESCRIPTION) ? FieldTerms.required(chosen)
				: FieldTerms.optional(chosen);
	}

	/** Moves a field by one place, or to a place that was dragged to. */
	@PostMapping("/fields/{code}/position")
	ModelAndView moveField(@PathVariable long id, @PathVariable String code,
			@RequestParam(defaultValue = "") String edited, @RequestParam(defaultValue = "") String to,
			@RequestParam(required = false) @Nullable Integer step,
			@RequestParam(required = false) @Nullable Integer place, CurrentPerson person,
			RedirectAttributes redirect) {
		return change(id, "intake.flash.moved", "row-" + code, redirect,
				() -> this.drafting.change(id, edited, (form) -> (step != null)
						? form.place(code, step, Objects.requireNonNullElse(place, 1000)) : form.move(code, move(to)),
						person));
	}

	@PostMapping("/fields/{code}/removal")
	ModelAndView removeField(@PathVariable long id, @PathVariable String code,
			@RequestParam(defaultValue = "") String edited, CurrentPerson person, RedirectAttributes redirect) {
		return change(id, "intake.flash.fieldRemoved", "", redirect,
				() -> this.drafting.change(id, edited, (form) -> form.remove(code), person));
	}

	@PostMapping("/tips/{place}/removal")
	ModelAndView removeTip(@PathVariable long id, @PathVariable int place,
			@RequestParam(defaultValue = "") String edited, CurrentPerson person, RedirectAttributes redirect) {
		return change(id, "intake.flash.tipRemoved", "tips", redirect,
				() -> this.drafting.change(id, edited, (form) -> form.removeTip(place), person));
	}

	/** Takes the last change back. */
	@PostMapping("/reversal")
	ModelAndView reverse(@PathVariable long id, @RequestParam(defaultValue = "") String edited, CurrentPerson person,
			RedirectAttributes redirect) {
		return done(id, "intake.flash.reversed", redirect, () -> this.drafting.reverse(id, edited, person));
	}

	@PostMapping("/removal")
	ModelAndView discard(@PathVariable long id, @RequestParam(defaultValue = "") String edited,
			RedirectAttributes redirect) {
		return done(id, "intake.flash.formDiscarded", redirect, () -> this.drafting.discard(id, edited));
	}

	@PostMapping("/publication")
	ModelAndView publish(@PathVariable long id, @RequestParam(defaultValue = "") String edited, CurrentPerson person,
			RedirectAttributes redirect) {
		return done(id, "intake.flash.formPublished", redirect, () -> this.drafting.publish(id, edited, person));
	}

	@GetMapping("/versions")
	ModelAndView versions(@PathVariable long id) {
		List<FormVersion> versions = this.drafting.published(id);
		return new ModelAndView("intake/form-versions",
				Map.of("row", this.types.row(id), "home", EditorPages.home(id), "versions", versions));
	}

	/** A version with what it changed. */
	@GetMapping("/versions/{number}")
	ModelAndView version(@PathVariable long id, @PathVariable int number,
			@RequestParam(required = false) @Nullable Integer against) {
		FormVersion version = this.drafting.published(id, number);
		List<FormVersion> others = this.drafting.published(id)
			.stream()
			.filter((one) -> one.id() != version.id())
			.toList();
		FormVersion other = others.stream()
			.filter((one) -> Objects.equals(one.number(), against))
			.findFirst()
			.orElse(others.stream()
				.filter((one) -> Objects.requireNonNullElse(one.number(), 0) < number)
				.findFirst()
				.orElse(null));
		return new ModelAndView("intake/form-version",
				Map.of("row", this.types.row(id), "home", EditorPages.home(id), "version", version, "others", others,
						"mark", this.drafting.atHand(id).mark(), "changes",
						(other != null) ? this.pages.changes(other.terms(), version.terms()) : List.of(), "fields",
						version.terms().fields().map(this.pages::label).toList()))
			.addObject("other", other);
	}

	/** Writes a version into the draft. */
	@PostMapping("/versions/{number}/restoration")
	ModelAndView restore(@PathVariable long id, @PathVariable int number,
			@RequestParam(defaultValue = "") String edited, CurrentPerson person, RedirectAttributes redirect) {
		return change(id, "intake.flash.versionRestored", "", redirect,
				() -> this.drafting.restore(id, number, edited, person));
	}

	private ModelAndView change(long id, String flash, String anchor, RedirectAttributes redirect,
			Supplier<FormVersion> act) {
		try {
			return EditorPages.changed(act.get(), flash, anchor, redirect);
		}
		catch (Refused refused) {
			return this.pages.refused(id, refused);
		}
	}

	private ModelAndView done(long id, String flash, RedirectAttributes redirect, Runnable act) {
		try {
			act.run();
		}
		catch (Refused refused) {
			return this.pages.refused(id, refused);
		}
		redirect.addFlashAttribute("flash", flash);
		return Pages.redirect(EditorPages.home(id));
	}

	private static Move move(String to) {
		return to.equals("UP") ? Move.UP : Move.DOWN;
	}

}
