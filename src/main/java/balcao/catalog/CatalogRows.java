package balcao.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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

	/** What of a kind a filter lets through, the archived last, up to a number. */
	List<CatalogRow> all(CatalogKind kind, CatalogFilter filter, int most) {
		String state = filter.isEverything() ? ""
				: " and e.archived_at is " + (filter.isArchived() ? "not null" : "null");
		String code = kind.isOption() ? " or e.code ilike :words" : "";
		return this.jdbc.sql(select(kind) + state + " and (e.name ilike :words" + code + ")" + order(kind) + most)
			.param("words", Columns.containing(filter.text()))
			.query(CatalogRows::row)
			.list();
	}

	/** The parts of an entry, the archived last. */
	List<CatalogRow> parts(CatalogKind kind, long parentId) {
		return this.jdbc.sql(select(kind) + " and e." + kind.parentColumn() + " = :parent" + order(kind) + "1000")
			.param("parent", parentId)
			.query(CatalogRows::row)
			.list();
	}

	/** The ids of what stands beside an option, itself included, in order. */
	List<Long> siblings(CatalogKind kind, long id) {
		String parent = kind.isTop() ? "" : " and e." + kind.parentColumn() + " = (select o." + kind.parentColumn()
				+ " from catalog_option o where o.id = :id)";
		return this.jdbc
			.sql("select e.id from catalog_option e where " + kind.condition() + parent
					+ " and e.archived_at is null order by " + kind.order())
			.param("id", id)
			.query(Long.class)
			.list();
	}

	/** Keeps an order. */
	void place(List<Long> ids) {
		this.jdbc.sql("""
				update catalog_option o set position = place.number, version = o.version + 1
				from unnest(cast(:ids as bigint[])) with ordinality place (id, number)
				where o.id = place.id and o.position <> place.number""")
			.param("ids", ids.toArray(Long[]::new))
			.update();
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

	/**
	 * What an organization may choose among a kind.
	 * @param parentId what it has to be a part of; null for kinds that stand on their own
	 */
	List<CatalogChoice> choices(CatalogKind kind, @Nullable Long parentId, long organizationId) {
		String parent = kind.isTop() ? "" : " and e." + kind.parentColumn() + " = :parent";
		return this.jdbc
			.sql("select e.id, e.name from " + kind.table() + " e where " + kind.condition() + parent
					+ " and e.archived_at is null and " + available(kind) + " order by " + kind.order())
			.param("parent", parentId)
			.param("organization", organizationId)
			.query(CatalogChoice.class)
			.list();
	}

	/** The products of a segment, or of all, that an organization may choose. */
	List<ProductCard> products(@Nullable Long segmentId, long organizationId) {
		return this.jdbc
			.sql("select e.id, e.name, e.description from catalog_product e where e.archived_at is null and "
					+ available(CatalogKind.PRODUCT) + """
							 and (cast(:segment as bigint) is null
								or not exists (select from catalog_segment_product s where s.product_id = e.id)
								or exists (select from catalog_segment_product s
									where s.product_id = e.id and s.segment_id = :segment))
							order by lower(e.name), e.id""")
			.param("segment", segmentId)
			.param("organization", organizationId)
			.query(ProductCard.class)
			.list();
	}

	/** What is in use of a kind, with the names that lead to it. */
	List<CatalogPath> paths(CatalogKind kind, int most) {
		StringBuilder joins = new StringBuilder();
		String names = "e.name";
		String below = "e";
		CatalogKind child = kind;
		for (CatalogKind above = kind.parent(); above != null; above = above.parent()) {
			String alias = above.path();
			joins.append(" join ")
				.append(above.table())
				.append(' ')
				.append(alias)
				.append(" on ")
				.append(alias)
				.append(".id = ")
				.append(below)
				.append('.')
				.append(child.parentColumn())
				.append(" and ")
				.append(alias)
				.append(".archived_at is null");
			names = alias + ".name, " + names;
			below = alias;
			child = above;
		}
		return this.jdbc
			.sql("select e.id, array[" + names + "] names from " + kind.table() + " e" + joins + " where "
					+ kind.condition() + " and e.archived_at is null order by "
					+ names.substring(0, names.lastIndexOf("e.name")) + kind.order() + " limit :most")
			.param("most", most)
			.query((row, number) -> new CatalogPath(row.getLong("id"),
					List.of((String[]) row.getArray("names").getArray())))
			.list();
	}

	/** The organizations that an entry is for; none means all. */
	List<Long> availability(CatalogKind kind, long id) {
		return this.jdbc.sql("""
				select organization_id from catalog_availability where kind = :kind and entry_id = :id
				order by organization_id""").param("kind", kind.name()).param("id", id).query(Long.class).list();
	}

	void makeAvailable(CatalogKind kind, long id, Collection<Long> organizationIds) {
		this.jdbc.sql("delete from catalog_availability where kind = :kind and entry_id = :id")
			.param("kind", kind.name())
			.param("id", id)
			.update();
		for (long organization : Set.copyOf(organizationIds)) {
			this.jdbc.sql(
					"insert into catalog_availability (kind, entry_id, organization_id) values (:kind, :id, :organization)")
				.param("kind", kind.name())
				.param("id", id)
				.param("organization", organization)
				.update();
		}
	}

	/** The segments that a product serves; none means all. */
	List<Long> segmentsOf(long productId) {
		return this.jdbc
			.sql("select segment_id from catalog_segment_product where product_id = :product order by segment_id")
			.param("product", productId)
			.query(Long.class)
			.list();
	}

	void serve(long productId, Collection<Long> segmentIds) {
		this.jdbc.sql("delete from catalog_segment_product where product_id = :product")
			.param("product", productId)
			.update();
		for (long segment : Set.copyOf(segmentIds)) {
			this.jdbc.sql("insert into catalog_segment_product (segment_id, product_id) values (:segment, :product)")
				.param("segment", segment)
				.param("product", productId)
				.update();
		}
	}

	private static String available(CatalogKind kind) {
		String rows = "select from catalog_availability a where a.kind = '" + kind.name() + "' and a.entry_id = e.id";
		return "(not exists (" + rows + ") or exists (" + rows + " and a.organization_id = :organization))";
	}

	private static String select(CatalogKind kind) {
		String parts = kind.children()
			.stream()
			.map((child) -> "(select count(*) from " + child.table() + " c where c." + child.parentColumn()
					+ " = e.id and c.archived_at is null"
					+ (child.isOption() ? " and c.kind = '" + child.name() + "'" : "") + ")")
			.findFirst()
			.orElse("0");
		StringBuilder joins = new StringBuilder();
		String path = "";
		String below = "e";
		CatalogKind child = kind;
		for (CatalogKind above = kind.parent(); above != null; above = above.parent()) {
			joins.append(" join ")
				.append(above.table())
				.append(" ")
				.append(above.path())
				.append(" on ")
				.append(above.path())
				.append(".id = ")
				.append(below)
				.append(".")
				.append(child.parentColumn());
			path = above.path() + ".name" + (path.isEmpty() ? "" : " || ' › ' || " + path);
			below = above.path();
			child = above;
		}
		return "select e.id, " + (path.isEmpty() ? "''" : path) + " path, e.name, "
				+ (kind.isOption() ? "e.code" : "null::text") + " code, e.archived_at is not null archived, " + parts
				+ " parts, (select count(*) from catalog_availability a where a.kind = '" + kind.name()
				+ "' and a.entry_id = e.id) organizations from " + kind.table() + " e" + joins + " where "
				+ kind.condition();
	}

	private static String order(CatalogKind kind) {
		return " order by e.archived_at is not null, path, " + kind.order() + " limit ";
	}

	private static CatalogRow row(ResultSet row, int number) throws SQLException {
		return new CatalogRow(row.getLong("id"), Columns.text(row, "path"), Columns.text(row, "name"),
				row.getString("code"), row.getBoolean("archived"), row.getLong("parts"), row.getLong("organizations"));
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
