package balcao.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** An address inside this portal, the only kind a parameter may lead to. */
final class OwnPath {

	private static final int LONGEST = 2_000;

	private OwnPath() {
	}

	/** The path with its query, if it surely stays on this site. */
	static Optional<String> of(@Nullable String address) {
		if (address == null || address.length() > LONGEST || !address.startsWith("/") || address.startsWith("//")
				|| address.contains("\\") || address.chars().anyMatch((letter) -> letter <= ' ' || letter == 127)) {
			return Optional.empty();
		}
		try {
			URI uri = new URI(address);
			String path = uri.getPath();
			boolean plain = path != null && !path.contains("//") && !path.contains("/.") && !path.contains("\\")
					&& path.chars().noneMatch(Character::isISOControl);
			return (plain && uri.getRawAuthority() == null) ? Optional.of(address) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	/** Where the person is, as far as it can be asked for again. */
	static String of(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		Object path = (failed != null) ? failed : request.getRequestURI();
		Object query = (failed != null) ? request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING)
				: request.getQueryString();
		return isRepeatable(request) ? of(path + ((query != null) ? "?" + query : "")).orElse("/") : "/";
	}

	/** Whether the page being shown comes from nothing that was typed. */
	static boolean isRepeatable(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null
				&& ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()));
	}

}
