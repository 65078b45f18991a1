package balcao.decree.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import balcao.decree.HistoryRow;
import balcao.decree.HistoryService;
import balcao.platform.CanonicalJson;

/** Sends histories to be saved. */
@Component
class HistoryDocuments {

	static final String HASH = "X-Content-SHA256";

	private final HistoryService histories;

	HistoryDocuments(HistoryService histories) {
		this.histories = histories;
	}

	void json(String document, String name, HttpServletResponse response) throws IOException {
		byte[] content = document.getBytes(StandardCharsets.UTF_8);
		response.setHeader(HASH, CanonicalJson.sha256(document));
		OutputStream out = out(MediaType.APPLICATION_JSON_VALUE, name + ".json", response);
		response.setContentLength(content.length);
		out.write(content);
	}

	void pdf(byte[] content, String name, HttpServletResponse response) throws IOException {
		OutputStream out = out(MediaType.APPLICATION_PDF_VALUE, name + ".pdf", response);
		response.setContentLength(content.length);
		out.write(content);
	}

	/** A finished one, piece by piece. */
	void json(HistoryRow history, HttpServletResponse response) throws IOException {
		this.histories.requireThere(history);
		response.setHeader(HASH, Objects.requireNonNullElse(history.sha256(), ""));
		response.setContentLengthLong(history.size());
		this.histories.writeJson(history, out(MediaType.APPLICATION_JSON_VALUE, name(history) + ".json", response));
	}

	/** The printed one; a long one has parts, which come in an archive. */
	void pdf(HistoryRow history, HttpServletResponse response) throws IOException {
		byte[] first = this.histories.printed(history, 1);
		if (history.parts() == 1) {
			pdf(first, name(history), response);
			return;
		}
		try (ZipOutputStream zip = new ZipOutputStream(out("application/zip", name(history) + ".zip", response))) {
			for (int part = 1; part <= history.parts(); part++) {
				zip.putNextEntry(new ZipEntry(String.format(Locale.ROOT, "%s-%03d.pdf", name(history), part)));
				zip.write((part == 1) ? first : this.histories.printed(history, part));
				zip.closeEntry();
			}
		}
	}

	private static String name(HistoryRow history) {
		return "historico-" + Objects.requireNonNullElseGet(history.number(), () -> Long.toString(history.id()));
	}

	private static OutputStream out(String type, String name, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setContentType(type);
		return response.getOutputStream();
	}

}
