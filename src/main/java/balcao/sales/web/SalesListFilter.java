package balcao.sales.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.sales.SalesFilter;

/**
 * What a list of opportunities or quotes is asked for in its address.
 *
 * @param mine whether only the reader's own
 */
record SalesListFilter(@Nullable Long stage, @Nullable Boolean mine, @Nullable String q, @Nullable String after,
		@Nullable String before) {

	private static final int LONGEST = 100;

	SalesFilter filter(CurrentPerson person) {
		return new SalesFilter(this.stage, isMine() ? Long.valueOf(person.id()) : null, words());
	}

	PageRequest request() {
		return new PageRequest(text(this.after), text(this.before));
	}

	public boolean isMine() {
		return Boolean.TRUE.equals(this.mine);
	}

	public String words() {
		String typed = (this.q != null) ? this.q : "";
		return typed.substring(0, Math.min(typed.length(), LONGEST));
	}

	/** The address of the same list, elsewhere in it. */
	String at(String path, String name, @Nullable String cursor) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (this.stage != null) {
			address.queryParam("stage", this.stage);
		}
		if (isMine()) {
			address.queryParam("mine", "true");
		}
		if (!words().isEmpty()) {
			address.queryParam("q", "{q}");
		}
		if (cursor != null) {
			address.queryParam(name, cursor);
		}
		return address.encode().buildAndExpand(words()).toUriString();
	}

	private static @Nullable String text(@Nullable String cursor) {
		return (cursor != null && !cursor.isEmpty()) ? cursor : null;
	}

}
