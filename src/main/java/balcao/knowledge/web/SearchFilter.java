package balcao.knowledge.web;

import balcao.platform.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/** What is looked for; all of it is in the address. */
record SearchFilter(String q, @Nullable Long product, @Nullable String after, @Nullable String before) {

	PageRequest place() {
		return new PageRequest(this.after, this.before);
	}

	boolean isFirst() {
		return this.after == null && this.before == null && this.product == null;
	}

	String at(@Nullable String after, @Nullable String before) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/articles").queryParam("q", "{q}");
		if (this.product != null) {
			address.queryParam("product", this.product);
		}
		if (after != null) {
			address.queryParam("after", after);
		}
		if (before != null) {
			address.queryParam("before", before);
		}
		return address.encode().buildAndExpand(this.q).toUriString();
	}

}
