package balcao.platform.web;

import java.util.Set;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

import balcao.platform.SafeHtml;

/**
 * {@code safe:html="${…}"} writes a {@link SafeHtml} into the element as it is, and
 * refuses anything else: the only way for markup of a value into a page.
 */
class SafeHtmlDialect extends AbstractProcessorDialect {

	private static final String PREFIX = "safe";

	private static final int PRECEDENCE = 1300;

	SafeHtmlDialect() {
		super("balcao-safe-html", PREFIX, PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new Outlet(prefix));
	}

	private static final class Outlet extends AbstractAttributeTagProcessor {

		Outlet(String prefix) {
			super(TemplateMode.HTML, prefix, null, false, "html", true, PRECEDENCE, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				IElementTagStructureHandler handler) {
			Object result = StandardExpressions.getExpressionParser(context.getConfiguration())
				.parseExpression(context, value)
				.execute(context);
			if (!(result instanceof SafeHtml safe)) {
				throw new TemplateProcessingException("safe:html takes what was made clean, nothing else: " + value);
			}
			handler.setBody(safe.html(), false);
		}

	}

}
