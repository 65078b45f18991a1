package balcao.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import balcao.platform.FileStore;
import balcao.platform.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Sends files so that none of them acts on a page of ours. Whoever calls has decided that
 * the person may have the file.
 */
@Component
public class Downloads {

	/** Types that may be named; any other is sent as bytes of no type. */
	private static final Set<String> HARMLESS = Set.of(MediaType.IMAGE_GIF_VALUE, MediaType.IMAGE_JPEG_VALUE,
			MediaType.IMAGE_PNG_VALUE, "image/webp", MediaType.APPLICATION_PDF_VALUE);

	private final FileStore store;

	Downloads(FileStore store) {
		this.store = store;
	}

	/** Sends the file to be saved. */
	public void send(StoredFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
		answer(file, ContentDisposition.attachment(), request, response);
	}

	/** Shows an image inside the page; sends any other file to be saved. */
	public void show(StoredFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
		answer(file, file.isImage() ? ContentDisposition.inline() : ContentDisposition.attachment(), request, response);
	}

	private void answer(StoredFile file, ContentDisposition.Builder disposition, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString());
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setContentType(
				HARMLESS.contains(file.mediaType()) ? file.mediaType() : MediaType.APPLICATION_OCTET_STREAM_VALUE);
		response.setContentLengthLong(file.size());
		if (!"HEAD".equals(request.getMethod())) {
			write(file, response);
		}
	}

	private void write(StoredFile file, HttpServletResponse response) throws IOException {
		try {
			this.store.write(file.id(), response.getOutputStream());
		}
		catch (RuntimeException ex) {
			if (!response.isCommitted()) {
				response.reset();
			}
			throw ex;
		}
	}

}
