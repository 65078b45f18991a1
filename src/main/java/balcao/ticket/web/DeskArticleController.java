package balcao.ticket.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.PublicAddress;
import balcao.ticket.TicketArticles;

/** Articles from a ticket's page: to be named in a reply, or made of the ticket. */
@Controller
@RequestMapping("/desk/tickets/{number}/articles")
class DeskArticleController {

	private static final int LONGEST = 100;

	private final TicketArticles articles;

	private final PublicAddress site;

	private final MessageSource messages;

	DeskArticleController(TicketArticles articles, PublicAddress site, MessageSource messages) {
		this.articles = articles;
		this.site = site;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView choose(@PathVariable String number, @RequestParam(defaultValue = "") String q, CurrentPerson person) {
		String asked = q.substring(0, Math.min(q.length(), LONGEST));
		return new ModelAndView("ticket/articles", "articles", this.articles.choices(number, asked, person))
			.addObject("asked", asked)
			.addObject("number", number)
			.addObject("site", this.site.of("/articles/"));
	}

	@PostMapping
	String draft(@PathVariable String number, CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		TicketArticles.Words words = new TicketArticles.Words(say("ticket.desk.article.note", locale, number),
				say("ticket.desk.article.problem", locale), say("ticket.desk.article.solution", locale),
				say("ticket.desk.article.someone", locale), say("ticket.desk.article.company", locale));
		return Flash.to("/desk/articles/" + this.articles.draft(number, words, person), redirect,
				"ticket.flash.articleDrafted");
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
