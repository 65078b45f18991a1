package balcao.platform.web;

import java.time.Duration;
import java.util.List;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.TooOften;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages that exist only to prove the kit; imported by its tests, found by no scan. */
@TestComponent
@Controller
class KitController {

	record Option(String value, String label, @Nullable String hint) {

	}

	record KitForm(
			@NotBlank(message = FieldMessages.REQUIRED) @Size(max = 20,
					message = FieldMessages.TOO_LONG) String subject,
			String description, @Nullable Integer impact, @Nullable String product, boolean agreed) {

	}

	@GetMapping("/login")
	String login() {
		return "platform/testLogin";
	}

	@GetMapping({ "/", "/tickets/kit", "/desk/kit", "/backoffice/kit" })
	String kit(CurrentPerson person, Model model) {
		model.addAttribute("form", new KitForm("", "", null, null, false));
		return page(model);
	}

	@PostMapping({ "/tickets/kit", "/desk/kit" })
	String send(@Valid @ModelAttribute("form") KitForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(model);
		}
		redirect.addFlashAttribute("flash", "platform.copied");
		return "redirect:/tickets/kit";
	}

	@PostMapping("/tickets/files")
	@ResponseBody
	String files(@RequestParam String subject, @RequestParam(required = false) @Nullable List<MultipartFile> files) {
		return subject + " " + ((files != null) ? files.size() : 0);
	}

	@PostMapping("/tickets/echo")
	@ResponseBody
	String echo(@RequestParam String text, @RequestParam(required = false) @Nullable String password) {
		return "[" + text + "][" + password + "]";
	}

	@GetMapping("/tickets/{number}")
	@ResponseBody
	String ticket(@PathVariable long number, @RequestParam(required = false) @Nullable Integer page) {
		return switch ((int) number) {
			case 1 -> throw new Refused("platform.held.files");
			case 2 -> throw new NotFound();
			case 3 -> throw new TooOften(Duration.ofMinutes(3));
			case 4 -> throw new IllegalStateException("secret of the house");
			default -> "ticket " + number;
		};
	}

	private static String page(Model model) {
		model.addAttribute("options", List.of(new Option("1", "Parou tudo", "Ninguém consegue emitir notas"),
				new Option("2", "Uma parte parou", null)));
		model.addAttribute("now", TestPeople.NOW);
		model.addAttribute("stages", StageLook.values());
		model.addAttribute("text", "Veja <b>isto</b>:\nhttps://exemplo.com.br/a?b=1&c=2).\n\nObrigada");
		return "platform/kit";
	}

}
