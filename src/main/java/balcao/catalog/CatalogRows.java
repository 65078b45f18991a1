package balcao.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The catalog as the back office lists it. */
@Repository
class CatalogRows {

	private final JdbcClient jdbc;

	CatalogRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Everything of a kind, the archived last. */
	List<CatalogRow> all(CatalogKind kind) {
		return this.jdbc.sql(select(kind) + order()).query(CatalogRows::row).list();
	}

	/** The parts of an entry, the archived last. */
	List<CatalogRow> parts(CatalogKind kind, long parentId) {
		return this.jdbc.sql(select(kind) + " where e." + kind.parentColumn() + " = :parent" + order())
			.param("parent", parentId)
			.query(CatalogRows::row)
			.list();
	}

	/** Every product, module and situation in use, as one list of ways. */
	List<Scope> scopes() {
		return this.jdbc.sql("""
				select 'p' kind, p.id product, null::bigint module, null::bigint situation, p.name label
				from catalog_product p where p.archived_at is null
				union all select 'm', p.id, m.id, null, p.name || ' › ' || m.name from catalog_module m
				join catalog_product p on p.id = m.product_id where m.archived_at is null and p.archived_at is null
				union all select 's', p.id, m.id, s.id, p.name || ' › ' || m.name || ' › ' || s.name
				from catalog_situation s join catalog_module m on m.id = s.module_id
				join catalog_product p on p.id = m.product_id
				where s.archived_at is null and m.archived_at is null and p.archived_at is null
				order by label limit 2000""").query(CatalogRows::scope).list();
	}

	private static String select(CatalogKind kind) {
		CatalogKind child = kind.child();
		String parts = (child != null) ? "(select count(*) from " + child.table() + " c where c." + child.parentColumn()
				+ " = e.id and c.archived_at is null)" : "0";
		return "select e.id, e.name, e.archived_at is not null archived, " + parts + " parts from " + kind.table()
				+ " e";
	}

	private static String order() {
		return " order by e.archived_at is not null, lower(e.name), e.id limit 1000";
	}

	private static CatalogRow row(ResultSet row, int number) throws SQLException {
		return new CatalogRow(row.getLong("id"), Columns.text(row, "name"), row.getBoolean("archived"),
				row.getLong("parts"));
	}

	private static Scope scope(ResultSet row, int number) throws SQLException {
		Subject subject = new Subject(Columns.longOrNull(row, "product"), Columns.longOrNull(row, "module"),
				Columns.longOrNull(row, "situation"), null);
		String kind = Columns.text(row, "kind");
		Object id = switch (kind) {
			case "p" -> row.getLong("product");
			case "m" -> row.getLong("module");
			default -> row.getLong("situation");
		};
		return new Scope(kind + id, Columns.text(row, "label"), subject);
	}

}
