package balcao.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Something that the running application can be asked.
 *
 * @param parameters what a request must carry to reach the handler, such as a button
 */
record Route(String method, String pattern, List<String> parameters, HandlerMethod handler) {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	/** All there are, in a fixed order: a new one is asked without anybody's doing. */
	static List<Route> all(ApplicationContext context) {
		List<Route> routes = new ArrayList<>();
		context.getBeansOfType(RequestMappingHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods()
				.forEach((request, handler) -> routes.addAll(of(request, handler))));
		routes.sort(Comparator.comparing(Route::toString));
		return routes;
	}

	private static List<Route> of(RequestMappingInfo request, HandlerMethod handler) {
		Set<RequestMethod> methods = request.getMethodsCondition().getMethods().isEmpty()
				? Set.of(RequestMethod.GET, RequestMethod.POST) : request.getMethodsCondition().getMethods();
		List<String> parameters = request.getParamsCondition()
			.getExpressions()
			.stream()
			.map(NameValueExpression::getName)
			.toList();
		return request.getPatternValues()
			.stream()
			.flatMap((pattern) -> methods.stream()
				.map((method) -> new Route(method.name(), pattern.isEmpty() ? "/" : pattern, parameters, handler)))
			.toList();
	}

	boolean isGet() {
		return "GET".equals(this.method);
	}

	boolean isPost() {
		return "POST".equals(this.method);
	}

	/** Asked by programs with a token, not by people on pages. */
	boolean isApi() {
		return this.pattern.startsWith("/api/");
	}

	List<String> variables() {
		return VARIABLE.matcher(this.pattern).results().map((found) -> found.group(1)).toList();
	}

	/** The address with something in the place of each variable. */
	String path(Map<String, String> values) {
		return VARIABLE.matcher(this.pattern)
			.replaceAll((variable) -> Matcher.quoteReplacement(values.get(variable.group(1))));
	}

	@Override
	public String toString() {
		return this.pattern + " " + this.method
				+ (this.parameters.isEmpty() ? "" : StringUtils.collectionToCommaDelimitedString(this.parameters));
	}

}
