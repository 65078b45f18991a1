package balcao.knowledge;

/** Where an article stands for its authors. */
public enum ArticleState {

	DRAFT, SCHEDULED, PUBLISHED, ARCHIVED

}
