package balcao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a person of a {@link BrowserTest} looks at the pages. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Screen {

	int width() default 1280;

	int height() default 800;

	boolean dark() default false;

	boolean javaScript() default true;

	String locale() default "pt-BR";

}
