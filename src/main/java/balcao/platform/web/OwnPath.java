package balcao.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

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
		String query = request.getQueryString();
		String path = request.getRequestURI() + ((query != null) ? "?" + query : "");
		boolean repeatable = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
		return repeatable ? of(path).orElse("/") : "/";
	}

}
