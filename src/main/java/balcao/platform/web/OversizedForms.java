package balcao.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.fileupload.FileItemFactory;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form whose files together are more than the server takes, before it reads
 * them: the texts at its beginning come back, to be sent again with fewer files.
 */
class OversizedForms extends OncePerRequestFilter {

	private static final int BEGINNING = 1024 * 1024;

	private static final int MOST_PARTS = 100;

	private final long limit;

	private final CsrfTokenRepository tokens;

	private final CsrfTokenRequestHandler token = new XorCsrfTokenRequestAttributeHandler();

	OversizedForms(long limit, CsrfTokenRepository tokens) {
		this.limit = limit;
		this.tokens = tokens;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.limit < 0 || request.getContentLengthLong() <= this.limit || !HeldPost.isMultipart(request)) {
			chain.doFilter(request, response);
			return;
		}
		List<String> files = new ArrayList<>();
		List<HeldPost.Field> fields = new ArrayList<>();
		read(new ByteArrayInputStream(request.getInputStream().readNBytes(BEGINNING)), request.getContentType(), fields,
				files);
		HeldPost held = HeldPost.ofBeginning(request, fields, files).orElse(null);
		if (held == null) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
			return;
		}
		giveToken(request, response);
		response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
		HeldPostController.show(held, "platform.held.tooLarge", request, response);
	}

	/** The form was not read, so its token was not: the page gets one of its own. */
	private void giveToken(HttpServletRequest request, HttpServletResponse response) {
		this.token.handle(request, response, this.tokens.loadDeferredToken(request, response));
		CsrfFilter.skipRequest(request);
	}

	private static void read(InputStream beginning, String type, List<HeldPost.Field> fields, List<String> files) {
		try {
			FileItemIterator parts = new Beginnings().getItemIterator(new Beginning(beginning, type));
			while (fields.size() + files.size() < MOST_PARTS && parts.hasNext()) {
				FileItemStream part = parts.next();
				if (part.isFormField()) {
					String value = new String(part.openStream().readAllBytes(), StandardCharsets.UTF_8);
					fields.add(new HeldPost.Field(part.getFieldName(), value));
				}
				else if (!files.contains(part.getFieldName())) {
					files.add(part.getFieldName());
				}
			}
		}
		catch (IOException ex) {
			// the beginning ends in the middle of a part: what was whole is kept
			return;
		}
	}

	/** Reads parts one after the other, storing none. */
	private static final class Beginnings extends FileUpload {

		@Override
		public FileItemFactory getFileItemFactory() {
			throw new UnsupportedOperationException();
		}

	}

	private record Beginning(InputStream bytes, String type) implements UploadContext {

		@Override
		public long contentLength() {
			return -1;
		}

		@Override
		public String getCharacterEncoding() {
			return StandardCharsets.UTF_8.name();
		}

		@Override
		public String getContentType() {
			return this.type;
		}

		@Override
		public InputStream getInputStream() {
			return this.bytes;
		}

	}

}
