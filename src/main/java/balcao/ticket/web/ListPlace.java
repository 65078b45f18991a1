package balcao.ticket.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;

/**
 * Where a list is read, and the addresses around it.
 *
 * @param filters what the address says beside the position
 */
record ListPlace(String path, Map<String, String> filters, PageRequest request) {

	/** The list as it is read now. */
	public String self() {
		return address(this.path, position());
	}

	/** What has changed of it since an instant. */
	public String newsSince(Instant at) {
		Map<String, String> more = position();
		more.put("since", at.toString());
		return address(this.path + "/news", more);
	}

	public @Nullable String newer(KeysetPage<?> page) {
		return (page.before() != null) ? address(this.path, Map.of("before", page.before())) : null;
	}

	public @Nullable String older(KeysetPage<?> page) {
		return (page.after() != null) ? address(this.path, Map.of("after", page.after())) : null;
	}

	private Map<String, String> position() {
		Map<String, String> position = new LinkedHashMap<>();
		if (this.request.after() != null) {
			position.put("after", this.request.after());
		}
		if (this.request.before() != null) {
			position.put("before", this.request.before());
		}
		return position;
	}

	private String address(String path, Map<String, String> more) {
		Map<String, String> all = new LinkedHashMap<>(this.filters);
		all.putAll(more);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		all.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(all).toUriString();
	}

}
