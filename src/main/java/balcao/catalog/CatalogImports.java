package balcao.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Files of lists that wait to be applied, and what they are held against. */
@Repository
class CatalogImports {

	private final JdbcClient jdbc;

	CatalogImports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void put(CatalogKind kind, Upload upload, String by, Instant now) {
		this.jdbc.sql("""
				insert into catalog_import (kind, name, content, uploaded_by, uploaded_at)
				values (:kind, :name, :content, :by, :now) on conflict (kind) do update
				set name = :name, content = :content, uploaded_by = :by, uploaded_at = :now""")
			.param("kind", kind.name())
			.param("name", upload.name())
			.param("content", upload.content())
			.param("by", by)
			.param("now", Columns.parameter(now))
			.update();
	}

	Optional<Upload> find(CatalogKind kind) {
		return this.jdbc.sql("select name, content from catalog_import where kind = :kind")
			.param("kind", kind.name())
			.query(Upload.class)
			.optional();
	}

	void remove(CatalogKind kind) {
		this.jdbc.sql("delete from catalog_import where kind = :kind").param("kind", kind.name()).update();
	}

	/** Everything of a kind, in use first. */
	List<Known> known(CatalogKind kind) {
		String parent = kind.isTop() ? "null::bigint" : "e." + kind.parentColumn();
		return this.jdbc
			.sql("select e.id, " + parent + " parent, e.name, e.archived_at is not null archived from " + kind.table()
					+ " e where " + kind.condition() + " order by e.archived_at is not null, e.id")
			.query((row, number) -> new Known(row.getLong("id"), Columns.longOrNull(row, "parent"),
					Columns.text(row, "name"), row.getBoolean("archived")))
			.list();
	}

	/** Which products serve which segments. */
	List<Link> links() {
		return this.jdbc.sql("""
				select l.segment_id, l.product_id, s.name segment, p.name product from catalog_segment_product l
				join catalog_option s on s.id = l.segment_id join catalog_product p on p.id = l.product_id
				where s.archived_at is null order by s.position, lower(s.name)""").query(Link.class).list();
	}

	long add(CatalogKind kind, @Nullable Long parentId, String name) {
		String parent = kind.isTop() ? "" : ", " + kind.parentColumn();
		String more = kind.isOption() ? ", kind" : (kind == CatalogKind.IMPACT) ? ", position" : "";
		String values = kind.isOption() ? ", '" + kind.name() + "'"
				: (kind == CatalogKind.IMPACT) ? ", (select coalesce(max(position), 0) + 1 from catalog_impact)" : "";
		return this.jdbc
			.sql("insert into " + kind.table() + " (name" + parent + more + ") values (:name"
					+ (kind.isTop() ? "" : ", :parent") + values + ") returning id")
			.param("name", name)
			.param("parent", parentId)
			.query(Long.class)
			.single();
	}

	void restore(CatalogKind kind, long id) {
		this.jdbc.sql("update " + kind.table() + " set archived_at = null, version = version + 1 where id = :id")
			.param("id", id)
			.update();
	}

	void link(long segmentId, long productId) {
		this.jdbc.sql("""
				insert into catalog_segment_product (segment_id, product_id) values (:segment, :product)
				on conflict do nothing""").param("segment", segmentId).param("product", productId).update();
	}

	/** A file as it came, as text. */
	record Upload(String name, String content) {

	}

	/** An entry that exists. */
	record Known(long id, @Nullable Long parent, String name, boolean archived) {

	}

	/** A product that serves a segment. */
	record Link(long segmentId, long productId, String segment, String product) {

	}

}
