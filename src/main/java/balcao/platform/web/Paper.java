package balcao.platform.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/**
 * Prints: a page without a portal around it becomes a PDF, its font embedded and nothing
 * fetched from anywhere.
 */
@Component
public class Paper {

	/**
	 * What no XML document can hold; one such letter would keep all others from being
	 * printed.
	 */
	private static final Pattern UNPRINTABLE = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private static final float A4_WIDTH = 210;

	private static final float A4_HEIGHT = 297;

	private static final String FONT = "Liberation Sans";

	private final ITemplateEngine templates;

	private final String styles;

	Paper(ITemplateEngine templates) {
		XRLog.setLoggingEnabled(false);
		this.templates = templates;
		this.styles = resource("/balcao/platform/paper.css");
	}

	/**
	 * Prints a template, which finds the values and names {@code paper.css} as its only
	 * style sheet.
	 */
	public byte[] print(String template, Map<String, Object> values, Locale locale) {
		Context context = new Context(locale, values);
		String page = UNPRINTABLE.matcher(this.templates.process(template, context).replace("<!DOCTYPE html>", ""))
			.replaceAll("");
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.withHtmlContent(page, "/");
			// the one address that leads somewhere is ours
			builder.useUriResolver((base, uri) -> "paper.css".equals(uri) ? "paper:paper.css" : null);
			builder.useProtocolsStreamImplementation((uri) -> new OwnStyles(this.styles), "paper");
			builder.useFont(
					() -> Paper.class
						.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
					FONT, 400, BaseRendererBuilder.FontStyle.NORMAL, true);
			builder.useDefaultPageSize(A4_WIDTH, A4_HEIGHT, BaseRendererBuilder.PageSizeUnits.MM);
			builder.withProducer("Balcão");
			builder.toStream(pdf);
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	/** The style sheet, whose address is the only one that is answered. */
	private record OwnStyles(String text) implements FSStream {

		@Override
		public InputStream getStream() {
			return new ByteArrayInputStream(this.text.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public Reader getReader() {
			return new StringReader(this.text);
		}

	}

	private static String resource(String path) {
		try (InputStream content = Paper.class.getResourceAsStream(path)) {
			if (content == null) {
				throw new IllegalStateException(path);
			}
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
