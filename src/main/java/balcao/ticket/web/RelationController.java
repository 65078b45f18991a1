package balcao.ticket.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Option;
import balcao.platform.web.Uploads;
import balcao.ticket.TicketFamily;
import balcao.ticket.TicketLinking;
import balcao.ticket.TicketMerge;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSplit;

/** What belongs to a ticket, changed by the team. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class RelationController {

	private final TicketLinking linking;

	private final TicketMerge merge;

	private final TicketSplit split;

	private final TicketFamily family;

	private final TicketReading reading;

	private final Uploads uploads;

	private final MessageSource messages;

	RelationController(TicketLinking linking, TicketMerge merge, TicketSplit split, TicketFamily family,
			TicketReading reading, Uploads uploads, MessageSource messages) {
		this.linking = linking;
		this.merge = merge;
		this.split = split;
		this.family = family;
		this.reading = reading;
		this.uploads = uploads;
		this.messages = messages;
	}

	@GetMapping("/relations")
	ModelAndView relations(@PathVariable String number, CurrentPerson person, Model model) {
		model.addAttribute("form", RelationForm.EMPTY);
		return page(number, person, List.of());
	}

	@PostMapping("/relations")
	ModelAndView relate(@PathVariable String number, @Valid @ModelAttribute("form") RelationForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		return act(number, person, errors, () -> switch (Objects.requireNonNull(form.act())) {
			case LINK -> {
				this.linking.link(number, form.number(), person);
				yield done(number, "ticket.flash.linked", redirect);
			}
			case CHILD -> {
				this.linking.adopt(number, form.number(), person);
				yield done(number, "ticket.flash.adopted", redirect);
			}
			case MERGE -> {
				this.merge.merge(number, form.number(), person);
				yield Flash.to("/desk/tickets/" + number + "?alone=true", redirect, "ticket.flash.merged");
			}
		});
	}

	@PostMapping("/links/{other}/removal")
	ModelAndView unlink(@PathVariable String number, @PathVariable String other, CurrentPerson person, Model model,
			RedirectAttributes redirect) {
		return act(number, person, nothing(model), () -> {
			this.linking.unlink(number, other, person);
			return done(number, "ticket.flash.unlinked", redirect);
		});
	}

	@PostMapping("/children/{other}/removal")
	ModelAndView release(@PathVariable String number, @PathVariable String other, CurrentPerson person, Model model,
			RedirectAttributes redirect) {
		return act(number, person, nothing(model), () -> {
			this.linking.release(number, other, person);
			return done(number, "ticket.flash.released", redirect);
		});
	}

	@PostMapping("/merger/undoing")
	ModelAndView undo(@PathVariable String number, CurrentPerson person, Model model, RedirectAttributes redirect) {
		return act(number, person, nothing(model), () -> {
			this.merge.undo(number, person);
			return Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.unmerged");
		});
	}

	@PostMapping("/family")
	ModelAndView tell(@PathVariable String number, @Valid @ModelAttribute("form") FamilyForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		this.reading.requireAsTeam(number, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		return act(number, person, errors, files, () -> {
			int told = this.family.tell(number, form.words(), files.stream().map(StoredFile::id).toList(), form.solve(),
					person);
			return Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.family", told);
		});
	}

	@PostMapping(path = "/family", params = "removeUpload")
	ModelAndView removeUpload(@PathVariable String number, @RequestParam long removeUpload,
			@ModelAttribute("form") FamilyForm form, BindingResult errors, CurrentPerson person) {
		this.reading.requireAsTeam(number, person);
		List<StoredFile> files = this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors);
		return page(number, person, files);
	}

	@GetMapping("/split")
	ModelAndView splitting(@PathVariable String number, CurrentPerson person, Model model) {
		model.addAttribute("form", SplitForm.EMPTY);
		return new ModelAndView("ticket/split", "page", this.split.page(number, person));
	}

	@PostMapping("/split")
	ModelAndView split(@PathVariable String number, @Valid @ModelAttribute("form") SplitForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		ModelAndView again = new ModelAndView("ticket/split", "page", this.split.page(number, person));
		if (errors.hasErrors()) {
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		try {
			String split = this.split.split(number, form.ids(), form.words(), person);
			return new ModelAndView(Flash.to("/desk/tickets/" + split, redirect, "ticket.flash.split", number));
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			again.setStatus(HttpStatus.CONFLICT);
			return again;
		}
	}

	private static String done(String number, String flash, RedirectAttributes redirect) {
		return Flash.to("/desk/tickets/" + number + "/relations", redirect, flash);
	}

	private static BindingResult nothing(Model model) {
		BindingResult errors = new MapBindingResult(new HashMap<>(), "form");
		model.addAttribute("form", RelationForm.EMPTY);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		return errors;
	}

	private ModelAndView act(String number, CurrentPerson person, BindingResult errors, Supplier<String> doing) {
		return act(number, person, errors, List.of(), doing);
	}

	private ModelAndView act(String number, CurrentPerson person, BindingResult errors, List<StoredFile> files,
			Supplier<String> doing) {
		this.reading.requireAsTeam(number, person);
		if (errors.hasErrors()) {
			return again(number, person, files, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			return new ModelAndView(doing.get());
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return again(number, person, files, HttpStatus.CONFLICT);
		}
	}

	private ModelAndView again(String number, CurrentPerson person, List<StoredFile> files, HttpStatus status) {
		ModelAndView view = page(number, person, files);
		view.setStatus(status);
		return view;
	}

	private ModelAndView page(String number, CurrentPerson person, List<StoredFile> files) {
		Locale locale = LocaleContextHolder.getLocale();
		List<Option> acts = Stream.of(RelationAct.values())
			.map((act) -> new Option(act, this.messages.getMessage("ticket.relationAct." + act, null, locale),
					this.messages.getMessage("ticket.relationActHint." + act, null, locale)))
			.toList();
		return new ModelAndView("ticket/relations", Map.of("relations", this.linking.of(number, person), "acts", acts,
				"files", files, "rules", this.uploads.rules()));
	}

}
