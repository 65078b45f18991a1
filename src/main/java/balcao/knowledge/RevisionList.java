package balcao.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An article with its revisions, the newest first.
 *
 * @param older the number below which there are more; null for no more
 */
public record RevisionList(ArticleSheet article, List<RevisionRow> revisions, @Nullable Integer older) {

}
