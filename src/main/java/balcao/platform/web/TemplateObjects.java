package balcao.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import balcao.platform.LongNumbers;
import balcao.platform.TypedFormService;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.web.servlet.IServletWebExchange;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;

/** Gives templates the words of the kit: #frame, #form, #typed, #when, #say. */
class TemplateObjects extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final Set<String> NAMES = Set.of("frame", "form", "typed", "when", "say");

	private final Frame.Sources sources;

	private final ObjectProvider<TypedFormService> typed;

	private final Clock clock;

	private final MessageSource messages;

	private final Durations durations;

	TemplateObjects(Frame.Sources sources, ObjectProvider<TypedFormService> typed, Clock clock, MessageSource messages,
			Durations durations) {
		super("balcao");
		this.sources = sources;
		this.typed = typed;
		this.clock = clock;
		this.messages = messages;
		this.durations = durations;
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return NAMES;
	}

	@Override
	public @Nullable Object buildObject(IExpressionContext context, String name) {
		return switch (name) {
			case "frame" -> frame(context);
			case "form" -> new FormState(context::getVariable, (field) -> typed(context, field), () -> sent(context),
					this.messages, context.getLocale());
			case "typed" -> typed(context);
			case "when" -> new When(this.clock, this.sources.settings().zone(), this.messages, context.getLocale());
			case "say" ->
				new Say(this.durations, this.sources.numbers().getIfAvailable(LongNumbers::new), context.getLocale());
			default -> null;
		};
	}

	@Override
	public boolean isCacheable(String name) {
		return true;
	}

	private @Nullable Frame frame(IExpressionContext context) {
		if (context instanceof IWebContext web && web.getExchange() instanceof IServletWebExchange exchange) {
			return new Frame((HttpServletRequest) exchange.getNativeRequestObject(), this.sources);
		}
		return null;
	}

	private @Nullable TypedState typed(IExpressionContext context) {
		if (context instanceof IWebContext web && web.getExchange() instanceof IServletWebExchange exchange) {
			return TypedState.of((HttpServletRequest) exchange.getNativeRequestObject(), this.sources.people(),
					this.typed);
		}
		return null;
	}

	private @Nullable List<String> typed(IExpressionContext context, String field) {
		TypedState typed = typed(context);
		return (typed != null) ? typed.values(field) : null;
	}

	private static Set<String> sent(IExpressionContext context) {
		return (context instanceof IWebContext web) ? web.getExchange().getRequest().getParameterMap().keySet()
				: Set.of();
	}

	/** Values as people say them, in the page's language. */
	public static final class Say {

		private final Durations durations;

		private final LongNumbers numbers;

		private final Locale locale;

		Say(Durations durations, LongNumbers numbers, Locale locale) {
			this.durations = durations;
			this.numbers = numbers;
			this.locale = locale;
		}

		public String duration(Duration duration) {
			return this.durations.of(duration, this.locale);
		}

		public String hours(Duration duration) {
			return this.durations.inHours(duration, this.locale);
		}

		public String size(long bytes) {
			return FileSizes.of(bytes, this.locale);
		}

		/** A number of a ticket or protocol as it is told: long ones in groups. */
		public String number(String number) {
			return this.numbers.shown(number);
		}

		public TextBlocks blocks(String text) {
			return TextBlocks.of(text);
		}

	}

}
