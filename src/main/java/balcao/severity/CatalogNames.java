package balcao.severity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.catalog.CatalogKind;
import balcao.platform.Columns;

/** Everything of the catalog that is in use, with its parents. */
@Repository
class CatalogNames {

	private final JdbcClient jdbc;

	CatalogNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Entry> all() {
		return this.jdbc.sql("""
				select 'PRODUCT' kind, id, null::bigint parent, name, 0 position from catalog_product
				where archived_at is null
				union all select 'MODULE', m.id, m.product_id, m.name, 0 from catalog_module m
				join catalog_product p on p.id = m.product_id where m.archived_at is null and p.archived_at is null
				union all select 'SITUATION', s.id, s.module_id, s.name, 0 from catalog_situation s
				join catalog_module m on m.id = s.module_id join catalog_product p on p.id = m.product_id
				where s.archived_at is null and m.archived_at is null and p.archived_at is null
				union all select 'IMPACT', id, null, name, position from catalog_impact where archived_at is null
				order by position, name, id""")
			.query((row, number) -> new Entry(Columns.constant(row, "kind", CatalogKind.class), row.getLong("id"),
					Columns.longOrNull(row, "parent"), Columns.text(row, "name")))
			.list();
	}

	/** A product, module, situation or impact. */
	record Entry(CatalogKind kind, long id, @Nullable Long parent, String name) {

	}

}
