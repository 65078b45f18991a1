package balcao.knowledge;

import java.time.Instant;

/**
 * An article on its shelf.
 *
 * @param since when people began to read it so
 */
public record ShelfRow(long id, ArticleLink article, Instant since) {

}
