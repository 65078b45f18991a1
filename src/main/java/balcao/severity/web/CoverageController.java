package balcao.severity.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import balcao.severity.CoverageService;
import balcao.severity.MatrixReading;

/** What the matrix does not answer. */
@Controller
class CoverageController {

	private final CoverageService coverage;

	private final MatrixReading reading;

	CoverageController(CoverageService coverage, MatrixReading reading) {
		this.coverage = coverage;
		this.reading = reading;
	}

	@GetMapping("/backoffice/matrix/coverage")
	ModelAndView page(@RequestParam(defaultValue = "false") boolean everything,
			@RequestParam(required = false) @Nullable Long after) {
		return new ModelAndView("severity/coverage", Map.of("page",
				this.coverage.page(this.reading.draftIfAny().orElseGet(this.reading::inForce), everything, after)));
	}

}
