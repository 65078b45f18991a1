package balcao.knowledge;

/** The title of an article and where it stands. */
public record ArticleLink(String slug, String title, ArticleLanguage language) {

}
