package balcao.platform.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import balcao.platform.Markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SafeHtmlDialectTests {

	private static final String PAGE = "<div class=\"prose\" safe:html=\"${text}\"></div>";

	private final TemplateEngine engine = engine();

	@Test
	void whatWasMadeCleanIsWrittenAsItIsAndNeverRead() {
		Object html = new Markdown().read("**a** [[${7*7}]] th:text ${x}", "/articles/images/").html();

		assertThat(write(html)).contains("<strong>a</strong>", "[[${7*7}]]").doesNotContain("49", "safe:html");
	}

	@Test
	void anythingElseIsRefused() {
		assertThatExceptionOfType(TemplateEngineException.class).isThrownBy(() -> write("<b>x</b>"));
		assertThatExceptionOfType(TemplateEngineException.class).isThrownBy(() -> write(null));
	}

	private String write(@Nullable Object text) {
		Map<String, Object> model = new HashMap<>();
		model.put("text", text);
		return this.engine.process(PAGE, new Context(Locale.ROOT, model));
	}

	private static TemplateEngine engine() {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(new StringTemplateResolver());
		engine.addDialect(new SafeHtmlDialect());
		return engine;
	}

}
