package balcao.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * An error as people read it.
 *
 * @param sentence what the rules say, or how long to wait; null where the problem says
 * all
 * @param reference what support asks for; null where nothing went wrong on our side
 * @param account who is signed in, where another account would be let in
 */
public record ErrorPage(Problem problem, @Nullable String sentence, @Nullable String reference,
		@Nullable String account) {

}
