package balcao.knowledge.web;

import java.util.Map;

import balcao.knowledge.MissRow;
import balcao.knowledge.MissService;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.web.Pages;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was looked for in vain, for admins. */
@Controller
@RequestMapping(MissController.HOME)
class MissController {

	static final String HOME = "/backoffice/knowledge/misses";

	private final MissService misses;

	MissController(MissService misses) {
		this.misses = misses;
	}

	@GetMapping
	ModelAndView list(@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before) {
		KeysetPage<MissRow> page = this.misses.open(new PageRequest(after, before));
		return new ModelAndView("knowledge/misses", Map.of("rows", page.rows()))
			.addObject("newer", (page.before() != null) ? HOME + "?before=" + page.before() : null)
			.addObject("older", (page.after() != null) ? HOME + "?after=" + page.after() : null);
	}

	@PostMapping("/{id}/resolution")
	ModelAndView resolve(@PathVariable long id, RedirectAttributes redirect) {
		this.misses.resolve(id);
		redirect.addFlashAttribute("flash", "knowledge.flash.missResolved");
		return Pages.redirect(HOME);
	}

}
