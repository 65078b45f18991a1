package balcao.catalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.Spreadsheet;
import balcao.platform.Unique;

/**
 * Takes a whole list from a file, after showing what that would do, and gives it as one.
 */
@Service
@Transactional
public class CatalogFiles {

	private final CatalogImports imports;

	private final CatalogRows rows;

	private final Clock clock;

	CatalogFiles(CatalogImports imports, CatalogRows rows, Clock clock) {
		this.imports = imports;
		this.rows = rows;
		this.clock = clock;
	}

	/** The names of a list's columns. */
	public static List<String> columns(CatalogKind kind) {
		return CatalogReading.columns(kind).stream().map(CatalogReading::title).toList();
	}

	/**
	 * What is in use of a list as a file.
	 * @param excel as Brazilian spreadsheets open it at once
	 */
	@Transactional(readOnly = true)
	public String export(CatalogKind kind, boolean excel) {
		boolean segments = CatalogReading.columns(kind).get(0) == CatalogKind.SEGMENT && kind != CatalogKind.SEGMENT;
		Map<String, List<String>> served = segments ? this.imports.links()
			.stream()
			.collect(Collectors.groupingBy(CatalogImports.Link::product,
					Collectors.mapping(CatalogImports.Link::segment, Collectors.toList())))
				: Map.of();
		List<List<String>> lines = new ArrayList<>();
		for (CatalogPath path : this.rows.paths(kind, CatalogReading.MOST_LINES)) {
			if (segments) {
				for (String segment : served.getOrDefault(path.names().get(0), List.of(""))) {
					List<String> line = new ArrayList<>(path.names());
					line.add(0, segment);
					lines.add(line);
				}
			}
			else {
				lines.add(path.names());
			}
		}
		return Spreadsheet.write(columns(kind), lines, excel);
	}

	/**
	 * Keeps a file without applying it; refuses one that is too large or no such table.
	 */
	public void keep(CatalogKind kind, String name, InputStreamSource content, CurrentPerson actor) {
		String text = Spreadsheet.text(content);
		reading(kind).read(text);
		this.imports.put(kind, new CatalogImports.Upload(name, text), actor.name(), this.clock.instant());
	}

	public void forget(CatalogKind kind) {
		this.imports.remove(kind);
	}

	/** What the kept file would do; empty where none is kept. */
	@Transactional(readOnly = true)
	public Optional<CatalogImportPlan> plan(CatalogKind kind) {
		return this.imports.find(kind).map((upload) -> {
			CatalogReading reading = reading(kind);
			reading.read(upload.content());
			return reading.plan(upload.name());
		});
	}

	/**
	 * Does what the plan says; refuses while a line is wrong.
	 * @param mark of the plan that was shown
	 */
	public CatalogImportPlan apply(CatalogKind kind, String mark) {
		CatalogImports.Upload upload = this.imports.find(kind).orElseThrow(() -> new Refused("catalog.import.missing"));
		CatalogReading reading = reading(kind);
		reading.read(upload.content());
		CatalogImportPlan plan = reading.plan(upload.name());
		if (!plan.isPossible()) {
			throw new Refused("catalog.import.problems", plan.problems().size());
		}
		if (!plan.mark().equals(mark)) {
			throw new Refused("catalog.import.changed");
		}
		Unique.orRefuse(() -> {
			reading.write(this.imports);
			return plan;
		}, "catalog.import.changed");
		this.imports.remove(kind);
		return plan;
	}

	private CatalogReading reading(CatalogKind kind) {
		Map<CatalogKind, List<CatalogImports.Known>> known = new EnumMap<>(CatalogKind.class);
		CatalogReading.columns(kind).forEach((column) -> known.put(column, this.imports.known(column)));
		return new CatalogReading(kind, known, this.imports.links());
	}

}
