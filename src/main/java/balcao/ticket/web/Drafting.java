package balcao.ticket.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.web.CleanText;

/** Answers for drafts that are no more. */
@Order(0) // before the answer to whatever else goes wrong
@ControllerAdvice(assignableTypes = { DraftController.class, OpeningController.class, SolutionController.class,
		SimilarController.class })
class Drafting {

	/** Anything longer was typed by somebody; ids and codes are shorter. */
	private static final int LONGEST_WORD = 60;

	@ExceptionHandler
	ModelAndView sent(AlreadySent sent) {
		return new ModelAndView("redirect:/tickets/" + sent.number() + "/confirmation");
	}

	/** What was typed into the lost draft is given back to be copied. */
	@ExceptionHandler(DraftGone.class)
	ModelAndView gone(HttpServletRequest request) {
		List<String> texts = request.getParameterMap()
			.entrySet()
			.stream()
			.filter((parameter) -> !parameter.getKey().startsWith("_"))
			.flatMap((parameter) -> Stream.of(parameter.getValue()))
			.map(CleanText::of)
			.filter((text) -> text.length() > LONGEST_WORD || text.contains(" "))
			.toList();
		ModelAndView view = new ModelAndView("ticket/draft-gone", "texts", texts);
		view.setStatus(HttpStatus.NOT_FOUND);
		return view;
	}

}
