package balcao.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;
import balcao.platform.Spreadsheet;

/** A file held against the catalog: what of it is known, what is new, what is wrong. */
final class CatalogReading {

	static final int MOST_LINES = 10_000;

	private static final Map<String, CatalogKind> COLUMNS = Map.ofEntries(Map.entry("segmento", CatalogKind.SEGMENT),
			Map.entry("produto", CatalogKind.PRODUCT), Map.entry("modulo", CatalogKind.MODULE),
			Map.entry("rotina", CatalogKind.ROUTINE), Map.entry("situacao", CatalogKind.SITUATION),
			Map.entry("impacto", CatalogKind.IMPACT), Map.entry("ambiente", CatalogKind.ENVIRONMENT),
			Map.entry("versao", CatalogKind.VERSION), Map.entry("categoria", CatalogKind.CATEGORY),
			Map.entry("solicitacao", CatalogKind.TOPIC), Map.entry("servico", CatalogKind.SERVICE),
			Map.entry("pais", CatalogKind.COUNTRY));

	private final List<CatalogKind> columns;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Map<String, Link> links = new LinkedHashMap<>();

	private final Set<String> linked = new HashSet<>();

	private final Set<Node> touched = new LinkedHashSet<>();

	private final List<CatalogImportPlan.Problem> problems = new ArrayList<>();

	private int lines;

	private int same;

	CatalogReading(CatalogKind kind, Map<CatalogKind, List<CatalogImports.Known>> known,
			List<CatalogImports.Link> links) {
		this.columns = columns(kind);
		Map<CatalogKind, Map<Long, Node>> byId = new HashMap<>();
		for (CatalogKind column : this.columns) {
			Map<Long, Node> all = new HashMap<>();
			byId.put(column, all);
			CatalogKind above = column.parent();
			for (CatalogImports.Known one : Objects.requireNonNull(known.get(column))) {
				Node parent = (above != null) ? Objects.requireNonNull(byId.get(above)).get(one.parent()) : null;
				Node node = new Node(column, parent, one.name(), one.id(), one.archived(), 0);
				all.put(one.id(), node);
				if (parent == null || this.nodes.get(parent.key()) == parent) {
					this.nodes.putIfAbsent(node.key(), node);
				}
			}
		}
		links.forEach((link) -> this.linked.add(link.segmentId() + "-" + link.productId()));
	}

	/**
	 * The columns of a list: the way from the whole to the part, led by the segment where
	 * products are told apart.
	 */
	static List<CatalogKind> columns(CatalogKind kind) {
		List<CatalogKind> columns = new ArrayList<>();
		for (CatalogKind above = kind; above != null; above = above.parent()) {
			columns.add(0, above);
		}
		if (kind == CatalogKind.PRODUCT || kind == CatalogKind.ROUTINE) {
			columns.add(0, CatalogKind.SEGMENT);
		}
		return List.copyOf(columns);
	}

	/** What a column is called in a file. */
	static String title(CatalogKind column) {
		return COLUMNS.entrySet()
			.stream()
			.filter((one) -> one.getValue() == column)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
	}

	void read(String text) {
		List<Spreadsheet.Line> all = Spreadsheet.lines(text, MOST_LINES);
		List<CatalogKind> titles = all.get(0)
			.cells()
			.stream()
			.map(CatalogReading::plain)
			.map((title) -> COLUMNS.getOrDefault(title, kindNamed(title)))
			.toList();
		List<Integer> places = this.columns.stream().map(titles::indexOf).toList();
		for (int index = 0; index < places.size(); index++) {
			if (places.get(index) < 0 && !isOptional(index)) {
				throw new Refused("catalog.import.header",
						String.join(";", this.columns.stream().map(CatalogReading::title).toList()));
			}
		}
		for (Spreadsheet.Line line : all.subList(1, all.size())) {
			this.lines++;
			read(line.number(), places.stream().map(line::cell).toList());
		}
	}

	private static @Nullable CatalogKind kindNamed(String title) {
		for (CatalogKind kind : CatalogKind.values()) {
			if (kind.path().equals(title)) {
				return kind;
			}
		}
		return null;
	}

	/** The segment may be left out; a product without one serves all. */
	private boolean isOptional(int column) {
		return column == 0 && this.columns.get(0) == CatalogKind.SEGMENT && this.columns.size() > 1;
	}

	private void read(long line, List<String> cells) {
		String fault = fault(cells);
		if (fault != null) {
			String cell = cells.stream().filter((one) -> Spreadsheet.isFormula(one)).findFirst().orElse("");
			this.problems.add(new CatalogImportPlan.Problem(line, fault, List.of(cell)));
			return;
		}
		int before = this.touched.size() + this.links.size();
		Node segment = null;
		Node parent = null;
		for (int index = 0; index < cells.size(); index++) {
			String name = cells.get(index);
			if (!name.isEmpty()) {
				Node node = node(this.columns.get(index), isOptional(index) ? null : parent, name, line);
				segment = isOptional(index) ? node : segment;
				parent = isOptional(index) ? null : node;
				link(segment, node);
			}
		}
		if (this.touched.size() + this.links.size() == before) {
			this.same++;
		}
	}

	private @Nullable String fault(List<String> cells) {
		boolean ended = false;
		for (int index = 0; index < cells.size(); index++) {
			String cell = cells.get(index);
			CatalogKind column = this.columns.get(index);
			int longest = (column == CatalogKind.PRODUCT || column == CatalogKind.MODULE) ? 120 : 200;
			if (Spreadsheet.isFormula(cell)) {
				return "catalog.import.formula";
			}
			if (cell.length() > longest) {
				return "catalog.import.tooLong";
			}
			if (ended && !cell.isEmpty()) {
				return "catalog.import.gap";
			}
			ended |= cell.isEmpty() && !isOptional(index);
			if (ended && index == (isOptional(0) ? 1 : 0)) {
				return "catalog.import.gap";
			}
		}
		return null;
	}

	private Node node(CatalogKind kind, @Nullable Node parent, String name, long line) {
		Node wanted = new Node(kind, (kind.parent() != null) ? parent : null, name, null, false, line);
		Node node = this.nodes.computeIfAbsent(wanted.key(), (key) -> wanted);
		if (node.id == null || node.archived) {
			node.line = (node.line == 0) ? line : node.line;
			this.touched.add(node);
		}
		return node;
	}

	private void link(@Nullable Node segment, Node product) {
		if (segment != null && product.kind == CatalogKind.PRODUCT
				&& !this.linked.contains(segment.id + "-" + product.id)) {
			this.links.putIfAbsent(segment.key() + product.key(), new Link(segment, product));
		}
	}

	CatalogImportPlan plan(String file) {
		return new CatalogImportPlan(file, this.lines,
				this.touched.stream().filter((node) -> node.id == null).map(Node::row).toList(),
				this.touched.stream().filter((node) -> node.id != null).map(Node::row).toList(), this.links.size(),
				this.same, List.copyOf(this.problems));
	}

	/** Writes what the plan says, the whole before its parts. */
	void write(CatalogImports imports) {
		for (Node node : this.touched) {
			if (node.id == null) {
				node.id = imports.add(node.kind, (node.parent != null) ? node.parent.id : null, node.name);
			}
			else {
				imports.restore(node.kind, node.id);
			}
		}
		this.links.values()
			.forEach((link) -> imports.link(Objects.requireNonNull(link.segment.id),
					Objects.requireNonNull(link.product.id)));
	}

	static String plain(String name) {
		return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT);
	}

	/** A product that is to serve a segment. */
	private record Link(Node segment, Node product) {

	}

	/** An entry that exists or is to exist. */
	private static final class Node {

		private final CatalogKind kind;

		private final @Nullable Node parent;

		private final String name;

		private final boolean archived;

		private @Nullable Long id;

		private long line;

		Node(CatalogKind kind, @Nullable Node parent, String name, @Nullable Long id, boolean archived, long line) {
			this.kind = kind;
			this.parent = parent;
			this.name = name;
			this.id = id;
			this.archived = archived;
			this.line = line;
		}

		/** Capitals do not matter, as in the database. */
		String key() {
			return ((this.parent != null) ? this.parent.key() : "") + "\n" + this.kind + " "
					+ this.name.toLowerCase(Locale.ROOT);
		}

		String words() {
			return (this.parent != null) ? this.parent.words() + " › " + this.name : this.name;
		}

		CatalogImportPlan.Row row() {
			return new CatalogImportPlan.Row(this.line, this.kind, words());
		}

	}

}
