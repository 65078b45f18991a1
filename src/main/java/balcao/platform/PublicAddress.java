package balcao.platform;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach Balcão; links in mails start with it, never with what a request
 * claims.
 *
 * @param baseUrl scheme, host and port (and path, if any), without a slash at the end
 */
@ConfigurationProperties("balcao")
public record PublicAddress(@DefaultValue("http://localhost:8080") URI baseUrl) {

	/** The absolute address of a path that starts with a slash. */
	public String of(String path) {
		String base = this.baseUrl.toString();
		return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
	}

}
