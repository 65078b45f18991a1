package balcao.ticket.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers for drafts that are no more. */
@Order(0) // before the answer to whatever else goes wrong
@ControllerAdvice(assignableTypes = { DraftController.class, OpeningController.class })
class Drafting {

	@ExceptionHandler
	ModelAndView sent(AlreadySent sent) {
		return new ModelAndView("redirect:/tickets/" + sent.number() + "/confirmation");
	}

	/** What was typed into the lost draft is given back to be copied. */
	@ExceptionHandler(DraftGone.class)
	ModelAndView gone(HttpServletRequest request) {
		List<String> texts = Stream.of("subject", "description")
			.map(request::getParameter)
			.filter((text) -> text != null && !text.isBlank())
			.toList();
		ModelAndView view = new ModelAndView("ticket/draft-gone", "texts", texts);
		view.setStatus(HttpStatus.NOT_FOUND);
		return view;
	}

}
