package balcao.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.intake.RequestTypeRow;
import balcao.intake.RequestTypeService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** The kinds of request that clients choose from. */
@Controller
@RequestMapping("/backoffice/request-types")
class RequestTypeAdminController {

	private static final List<String> ICONS = List.of("help", "bug", "wrench", "idea", "list", "money", "box", "lock",
			"mail", "phone", "user", "calendar", "chart", "file");

	private static final List<Option> SEVERITIES = List.of(Option.of(1, "1"), Option.of(2, "2"), Option.of(3, "3"),
			Option.of(4, "4"));

	private final RequestTypeService types;

	private final MessageSource messages;

	RequestTypeAdminController(RequestTypeService types, MessageSource messages) {
		this.types = types;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list() {
		return new ModelAndView("intake/request-types", Map.of("rows", this.types.rows()));
	}

	@GetMapping("/new")
	ModelAndView blank(Locale locale) {
		return page(null, locale).addObject("form", RequestTypeForm.EMPTY);
	}

	@PostMapping
	ModelAndView register(@Valid @ModelAttribute("form") RequestTypeForm form, BindingResult errors, Locale locale,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.types.register(form.code(), form.details(), form.firstForm()), errors, "code");
		if (errors.hasErrors()) {
			return Pages.invalid(page(null, locale));
		}
		redirect.addFlashAttribute("flash", "intake.flash.typeRegistered");
		return Pages.redirect("/backoffice/request-types");
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id, Locale locale) {
		RequestTypeRow row = this.types.row(id);
		return page(row, locale).addObject("form", RequestTypeForm.of(row));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") RequestTypeForm form,
			BindingResult errors, Locale locale, RedirectAttributes redirect) {
		RequestTypeRow row = this.types.row(id);
		Attempt.to(() -> this.types.change(id, form.details(), row.scope()), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(page(row, locale));
		}
		redirect.addFlashAttribute("flash", "intake.flash.changed");
		return Pages.redirect("/backoffice/request-types");
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.types.archive(id);
		redirect.addFlashAttribute("flash", "intake.flash.typeArchived");
		return Pages.redirect("/backoffice/request-types/" + id);
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.types.restore(id);
		redirect.addFlashAttribute("flash", "intake.flash.typeRestored");
		return Pages.redirect("/backoffice/request-types/" + id);
	}

	private ModelAndView page(@Nullable RequestTypeRow row, Locale locale) {
		Stream<Option> icons = ICONS.stream()
			.map((icon) -> Option.of(icon, this.messages.getMessage("intake.icon." + icon, null, locale)));
		return new ModelAndView("intake/request-type", Map.of("icons", icons.toList(), "severities", SEVERITIES))
			.addObject("row", row);
	}

}
