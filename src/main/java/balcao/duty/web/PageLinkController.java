package balcao.duty.web;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import balcao.duty.PagingService;
import balcao.platform.SecretToken;
import balcao.platform.web.Pages;
import balcao.platform.web.SecretLink;

/**
 * Where whoever was called answers by the link of a letter, which programs of mail follow
 * too: looking at the page answers nothing.
 */
@Controller
@SecretLink(purpose = "duty/link", tries = 100, missCosts = 5, ended = "duty/link-ended")
@RequestMapping("/pages/{token}")
class PageLinkController {

	private final PagingService paging;

	PageLinkController(PagingService paging) {
		this.paging = paging;
	}

	@GetMapping
	ModelAndView page(@PathVariable SecretToken token) {
		return new ModelAndView("duty/link",
				Map.of("page", this.paging.link(token), "address", "/pages/" + token.value()));
	}

	@PostMapping
	ModelAndView acknowledge(@PathVariable SecretToken token) {
		this.paging.acknowledge(token);
		return Pages.redirect("/pages/" + token.value());
	}

}
