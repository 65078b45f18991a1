package balcao.ticket;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.DataBinder;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads queries from addresses of the desk's lists. */
@Component
public class TicketQueries {

	private static final int LONGEST = 4_000;

	private static final Pattern QUEUE = Pattern.compile("/desk/queues/([0-9]{1,18})");

	private final DefaultFormattingConversionService values = new DefaultFormattingConversionService();

	/**
	 * The query of a list's address; empty for any other address and one that is no
	 * query.
	 */
	public Optional<TicketQuery> ofAddress(@Nullable String address) {
		if (address == null || address.length() > LONGEST || !address.startsWith("/desk")) {
			return Optional.empty();
		}
		String path = address.replaceFirst("\\?.*", "");
		Matcher queue = QUEUE.matcher(path);
		if (queue.matches()) {
			String view = Optional.ofNullable(parameters(address)).map((all) -> all.getFirst("view")).orElse("ALL");
			return List.of(QueueView.values())
				.stream()
				.filter((one) -> one.name().equals(view))
				.findFirst()
				.map((one) -> TicketQuery.queue(Long.parseLong(queue.group(1)), one));
		}
		if (path.equals("/desk/mine") || path.equals("/desk")) {
			return Optional.of(TicketQuery.own());
		}
		return path.equals("/desk/list") ? of(parameters(address)) : Optional.empty();
	}

	/** What {@link TicketQuery#text()} wrote. */
	public TicketQuery ofText(String text) {
		return of(parameters("/desk/list?" + text)).orElse(TicketQuery.ALL);
	}

	private Optional<TicketQuery> of(@Nullable MultiValueMap<String, String> parameters) {
		if (parameters == null) {
			return Optional.empty();
		}
		DataBinder binder = new DataBinder(null);
		binder.setTargetType(ResolvableType.forClass(TicketQuery.class));
		binder.setConversionService(this.values);
		binder.construct(new Parameters(parameters));
		return binder.getBindingResult().hasErrors() ? Optional.empty()
				: Optional.ofNullable((TicketQuery) binder.getTarget());
	}

	private static @Nullable MultiValueMap<String, String> parameters(String address) {
		try {
			URI uri = URI.create(address.replace("+", "%20"));
			String query = uri.getRawQuery();
			return UriComponentsBuilder.newInstance().query((query != null) ? query : "").build(true).getQueryParams();
		}
		catch (IllegalArgumentException malformed) {
			return null;
		}
	}

	/** Parameters of an address as a binder asks for them. */
	private record Parameters(MultiValueMap<String, String> all) implements DataBinder.ValueResolver {

		@Override
		public @Nullable Object resolveValue(String name, Class<?> type) {
			List<String> values = this.all.get(name);
			if (values == null || values.isEmpty()) {
				return null;
			}
			String[] decoded = values.stream()
				.map((value) -> (value != null) ? URLDecoder.decode(value, StandardCharsets.UTF_8) : "")
				.toArray(String[]::new);
			return (decoded.length == 1) ? decoded[0] : decoded;
		}

		@Override
		public Set<String> getNames() {
			return this.all.keySet();
		}

	}

}
