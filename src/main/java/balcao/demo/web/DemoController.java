package balcao.demo.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.demo.DemoTime;
import balcao.demo.DemoWall;
import balcao.platform.CurrentPerson;

/** Shows the demo's clock and moves it. */
@Controller
@Profile("demo")
class DemoController {

	private final DemoTime time;

	private final DemoWall wall;

	DemoController(DemoTime time, DemoWall wall) {
		this.time = time;
		this.wall = wall;
	}

	@GetMapping("/demo")
	String demo(CurrentPerson person, Model model) {
		model.addAttribute("form", new ClockForm(""));
		return page(person, model);
	}

	@PostMapping("/demo/clock")
	String advance(CurrentPerson person, @Valid @ModelAttribute("form") ClockForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(person, model);
		}
		this.time.advance(form.duration(), person);
		redirect.addFlashAttribute("flash", "demo.flash.advanced");
		return "redirect:/demo";
	}

	private String page(CurrentPerson person, Model model) {
		model.addAttribute("now", this.time.now(person));
		model.addAttribute("wall", this.wall.path().orElse(null));
		return "demo/clock";
	}

}
