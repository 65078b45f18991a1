package balcao.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import balcao.account.DemoAccounts;

/** The sign-in page; what is sent from it Spring Security takes. */
@Controller
class SignInController {

	private final DemoAccounts demo;

	SignInController(DemoAccounts demo) {
		this.demo = demo;
	}

	@GetMapping("/login")
	String page(Model model) {
		model.addAttribute("demoAccounts", this.demo.all());
		model.addAttribute("demoPassword", this.demo.password());
		return "account/login";
	}

}
