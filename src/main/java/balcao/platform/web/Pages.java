package balcao.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The two answers of a page that takes a form. */
public final class Pages {

	private Pages() {
	}

	/** The same page again with what was typed: 422. */
	public static ModelAndView invalid(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	public static ModelAndView redirect(String path) {
		return new ModelAndView("redirect:" + path);
	}

}
