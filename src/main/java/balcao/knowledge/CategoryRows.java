package balcao.knowledge;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The categories as lists show them. */
@Repository
class CategoryRows {

	private static final String ROW = """
			select c.id, c.name, c.description, c.position, c.archived_at is not null archived, c.version,
				(select count(*) from knowledge_article a where a.category_id = c.id and a.archived_at is null) articles
			from knowledge_category c""";

	private final JdbcClient jdbc;

	CategoryRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order of the shelves, the archived last. */
	List<CategoryRow> all() {
		return this.jdbc.sql(ROW + " order by c.archived_at is not null, c.position, lower(c.name), c.id limit 500")
			.query(CategoryRow.class)
			.list();
	}

	Optional<CategoryRow> find(long id) {
		return this.jdbc.sql(ROW + " where c.id = :id").param("id", id).query(CategoryRow.class).optional();
	}

	List<CategoryChoice> choices() {
		return this.jdbc.sql("""
				select id, name from knowledge_category where archived_at is null
				order by position, lower(name), id limit 500""").query(CategoryChoice.class).list();
	}

}
