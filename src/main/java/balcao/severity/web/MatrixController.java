package balcao.severity.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.web.Pages;
import balcao.severity.MatrixFilter;
import balcao.severity.MatrixImport;
import balcao.severity.MatrixReading;
import balcao.severity.MatrixService;
import balcao.severity.MatrixVersion;

/** The published versions of the matrix. */
@Controller
@RequestMapping("/backoffice/matrix")
class MatrixController {

	private final MatrixReading reading;

	private final MatrixService matrix;

	private final MatrixImport files;

	MatrixController(MatrixReading reading, MatrixService matrix, MatrixImport files) {
		this.reading = reading;
		this.matrix = matrix;
		this.files = files;
	}

	@GetMapping
	ModelAndView inForce(@RequestParam(required = false) @Nullable Long product,
			@RequestParam(required = false) @Nullable Long module,
			@RequestParam(required = false) @Nullable Integer severity, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "false") boolean conflicts,
			@RequestParam(required = false) @Nullable Long after) {
		return page(this.reading.inForce(), new MatrixFilter(product, module, severity, words, conflicts), after,
				"/backoffice/matrix")
			.addObject("current", "matrix");
	}

	@GetMapping("/versions/{number}")
	ModelAndView version(@PathVariable int number, @RequestParam(required = false) @Nullable Long product,
			@RequestParam(required = false) @Nullable Long module,
			@RequestParam(required = false) @Nullable Integer severity, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "false") boolean conflicts,
			@RequestParam(required = false) @Nullable Long after) {
		return page(this.reading.version(number), new MatrixFilter(product, module, severity, words, conflicts), after,
				"/backoffice/matrix/versions/" + number)
			.addObject("current", "version");
	}

	@GetMapping("/versions/{number}/export")
	ResponseEntity<byte[]> export(@PathVariable int number, @RequestParam(defaultValue = "false") boolean excel) {
		return file(this.reading.version(number), excel);
	}

	@GetMapping("/draft/export")
	ResponseEntity<byte[]> exportDraft(@RequestParam(defaultValue = "false") boolean excel) {
		return file(this.reading.draft(), excel);
	}

	@PostMapping("/draft")
	ModelAndView begin() {
		this.matrix.begin();
		return Pages.redirect("/backoffice/matrix/draft");
	}

	private ModelAndView page(MatrixVersion version, MatrixFilter filter, @Nullable Long after, String path) {
		return new ModelAndView("severity/matrix", Map.of("table", this.reading.table(version, filter, after), "path",
				path, "history", this.reading.history(), "inForce", this.reading.inForce()));
	}

	private ResponseEntity<byte[]> file(MatrixVersion version, boolean excel) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("matriz-severidade-v" + version.number() + ".csv")
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(this.files.export(version, excel).getBytes(StandardCharsets.UTF_8));
	}

}
