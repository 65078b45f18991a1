package balcao.mail.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

import balcao.mail.Printed;

/**
 * A letter as the content of a frame: it runs nothing, loads nothing and leads nowhere,
 * and only our own pages may show it.
 */
final class LetterFrame {

	/** What a page with such a frame has to allow. */
	static final String AROUND = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
			+ "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-src 'self'; frame-ancestors 'none'";

	private static final String INSIDE = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; "
			+ "sandbox allow-popups";

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final String ASKS = "@media (prefers-color-scheme: dark)";

	private LetterFrame() {
	}

	static ResponseEntity<String> of(String html) {
		return ResponseEntity.ok()
			.contentType(HTML)
			.header("Content-Security-Policy", INSIDE)
			.header("X-Frame-Options", "SAMEORIGIN")
			.body(html);
	}

	/** Both parts one after the other. */
	static ResponseEntity<String> of(Printed printed) {
		return of(printed.html()
			.replace("</body>",
					"<pre style=\"max-width: 600px; margin: 0 auto 24px; padding: 16px; white-space: pre-wrap; "
							+ "overflow-wrap: anywhere; font: 13px/1.5 monospace\">"
							+ HtmlUtils.htmlEscape(printed.subject(), "UTF-8") + "\n\n"
							+ HtmlUtils.htmlEscape(printed.text(), "UTF-8") + "</pre></body>"));
	}

	/** As a program in light or dark shows it, whatever the device says. */
	static String inTheme(String html, boolean dark) {
		return html.replace(ASKS, dark ? "@media all" : "@media not all")
			.replace(":root { color-scheme: light dark;", ":root { color-scheme: " + (dark ? "dark" : "light") + ";");
	}

}
