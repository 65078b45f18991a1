package balcao.sales.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import balcao.sales.ProposalReceipt;

/** Sends documents that are made when they are asked for, to be saved. */
@Component
class Documents {

	void pdf(byte[] content, String name, HttpServletResponse response) throws IOException {
		send(content, MediaType.APPLICATION_PDF_VALUE, name + ".pdf", response);
	}

	/** The receipt byte by byte as it was hashed, the hash beside it. */
	void json(ProposalReceipt receipt, String name, HttpServletResponse response) throws IOException {
		response.setHeader("X-Content-SHA256", receipt.sha256());
		send(receipt.document().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_VALUE, name + ".json",
				response);
	}

	void csv(String content, String name, HttpServletResponse response) throws IOException {
		send(content.getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8", name + ".csv", response);
	}

	private static void send(byte[] content, String type, String name, HttpServletResponse response)
			throws IOException {
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setContentType(type);
		response.setContentLength(content.length);
		response.getOutputStream().write(content);
	}

}
