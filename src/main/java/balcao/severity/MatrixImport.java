package balcao.severity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;

/** Takes the whole matrix from a file and gives it as one. */
@Service
@Transactional
public class MatrixImport {

	private static final int LONGEST_NAME = 120;

	private final MatrixVersions versions;

	private final MatrixLines lines;

	private final MatrixService matrix;

	private final Imports imports;

	private final CatalogNames names;

	private final CatalogService catalog;

	private final Clock clock;

	MatrixImport(MatrixVersions versions, MatrixLines lines, MatrixService matrix, Imports imports, CatalogNames names,
			CatalogService catalog, Clock clock) {
		this.versions = versions;
		this.lines = lines;
		this.matrix = matrix;
		this.imports = imports;
		this.names = names;
		this.catalog = catalog;
		this.clock = clock;
	}

	/**
	 * A version as a file.
	 * @param excel as Brazilian spreadsheets open it at once
	 */
	@Transactional(readOnly = true)
	public String export(MatrixVersion version, boolean excel) {
		return MatrixCsv.write(this.lines.all(version.id()), excel);
	}

	/**
	 * Keeps a file for the draft without applying it; refuses one that is too large or no
	 * table.
	 */
	public void keep(String name, InputStreamSource content, CurrentPerson actor) {
		String text = MatrixCsv.decode(bytes(content));
		MatrixCsv.read(text, new ArrayList<>());
		this.imports.put(draft().id(), new Imports.Upload(name, text), actor.name(), this.clock.instant());
	}

	private static byte[] bytes(InputStreamSource content) {
		try (InputStream bytes = content.getInputStream()) {
			return bytes.readNBytes(MatrixCsv.MOST_BYTES + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void forget() {
		this.imports.remove(draft().id());
	}

	/** What the kept file would do to the draft; empty where none is kept. */
	@Transactional(readOnly = true)
	public Optional<ImportPlan> plan() {
		MatrixVersion draft = draft();
		return this.imports.find(draft.id()).map((upload) -> read(draft, upload).plan());
	}

	/**
	 * Does to the draft what the plan says; refuses while a line is wrong, and unknown
	 * names unless they are to be created.
	 * @param edited how often the draft had been changed when the plan was read
	 */
	public ImportPlan apply(int edited, boolean create) {
		MatrixVersion draft = draft();
		if (draft.edited() != edited) {
			throw new Refused("severity.refused.changedMeanwhile");
		}
		Imports.Upload upload = this.imports.find(draft.id()).orElseThrow(() -> new Refused("severity.import.missing"));
		Reading reading = read(draft, upload);
		ImportPlan plan = reading.plan();
		if (!plan.isPossible()) {
			throw new Refused("severity.refused.importProblems", plan.problems().size());
		}
		if (!plan.unknown().isEmpty()) {
			if (!create) {
				throw new Refused("severity.refused.importUnknown", plan.unknown().size());
			}
			create(reading.parsed);
			reading = read(draft, upload);
		}
		this.matrix.replace(edited, reading.added, reading.changed,
				plan.removed().stream().map(MatrixLine::id).toList());
		this.imports.remove(draft.id());
		return plan;
	}

	private MatrixVersion draft() {
		return this.versions.draft().orElseThrow(() -> new Refused("severity.refused.noDraft"));
	}

	private Reading read(MatrixVersion draft, Imports.Upload upload) {
		return new Reading(draft, upload, this.lines.all(draft.id()), this.names.all());
	}

	private void create(List<CsvLine> lines) {
		KnownNames known = known();
		for (CsvLine line : lines) {
			Long product = known.id(CatalogKind.PRODUCT, null, line.product());
			if (product == null && !line.product().isEmpty()) {
				product = this.catalog.registerProduct(line.product(), null);
				known = known();
			}
			Long module = known.id(CatalogKind.MODULE, product, line.module());
			if (module == null && product != null && !line.module().isEmpty()) {
				module = this.catalog.registerModule(product, line.module());
				known = known();
			}
			if (module != null && !line.situation().isEmpty()
					&& known.id(CatalogKind.SITUATION, module, line.situation()) == null) {
				this.catalog.registerSituation(module, line.situation());
				known = known();
			}
			if (!line.impact().isEmpty() && known.id(CatalogKind.IMPACT, null, line.impact()) == null) {
				this.catalog.register(CatalogKind.IMPACT, null, line.impact(), null);
				known = known();
			}
		}
	}

	private KnownNames known() {
		return KnownNames.of(this.lines.all(draft().id()), this.names.all());
	}

	/** A file held against the draft. */
	private static final class Reading {

		private final MatrixVersion draft;

		private final Imports.Upload upload;

		private final Map<Subject, MatrixLine> before;

		private final KnownNames known;

		private final List<ImportProblem> problems = new ArrayList<>();

		private final Map<String, UnknownName> unknown = new LinkedHashMap<>();

		private final Map<List<String>, CsvLine> seen = new HashMap<>();

		private final List<MatrixRule> added = new ArrayList<>();

		private final Map<Long, Integer> changed = new LinkedHashMap<>();

		private final List<ImportPlan.Row> addedRows = new ArrayList<>();

		private final List<ImportPlan.Row> changedRows = new ArrayList<>();

		private final Map<Subject, Integer> said = new HashMap<>();

		private final List<CsvLine> parsed;

		Reading(MatrixVersion draft, Imports.Upload upload, List<MatrixLine> rows, List<CatalogNames.Entry> entries) {
			this.draft = draft;
			this.upload = upload;
			this.before = rows.stream().collect(Collectors.toMap(MatrixLine::cells, Function.identity()));
			this.known = KnownNames.of(rows, entries);
			this.parsed = MatrixCsv.read(upload.content(), this.problems);
			this.parsed.forEach(this::read);
		}

		ImportPlan plan() {
			List<MatrixLine> removed = this.before.values()
				.stream()
				.filter((line) -> !this.said.containsKey(line.cells()))
				.sorted((one, other) -> one.words().compareToIgnoreCase(other.words()))
				.toList();
			return new ImportPlan(this.upload.name(), this.draft.edited(), this.parsed.size(), this.addedRows,
					this.changedRows, removed, this.said.size() - this.added.size() - this.changed.size(),
					List.copyOf(this.unknown.values()), this.problems);
		}

		private void read(CsvLine line) {
			CsvLine twin = this.seen.putIfAbsent(line.cells().stream().map(KnownNames::plain).toList(), line);
			if (!line.severity().matches("[1-4]")) {
				problem(line, "severity.import.problem.severity", line.severity());
			}
			else if ((line.product().isEmpty() && !line.module().isEmpty())
					|| (line.module().isEmpty() && !line.situation().isEmpty())) {
				problem(line, "severity.import.problem.parent");
			}
			else if (twin == null) {
				place(line, Integer.parseInt(line.severity()));
			}
			else if (!twin.severity().equals(line.severity())) {
				problem(line, "severity.import.problem.twice", twin.number(), twin.severity());
			}
		}

		private void place(CsvLine line, int severity) {
			Long product = id(line, CatalogKind.PRODUCT, null, line.product(), List.of());
			Long module = id(line, CatalogKind.MODULE, product, line.module(), List.of(line.product()));
			Long situation = id(line, CatalogKind.SITUATION, module, line.situation(),
					List.of(line.product(), line.module()));
			Long impact = id(line, CatalogKind.IMPACT, null, line.impact(), List.of());
			Subject cells = new Subject(product, module, situation, impact);
			if (isUnknown(product) || isUnknown(module) || isUnknown(situation) || isUnknown(impact)) {
				this.addedRows.add(row(line, severity, 0));
				return;
			}
			MatrixLine before = this.before.get(cells);
			this.said.put(cells, severity);
			if (before == null) {
				this.added.add(new MatrixRule(0, cells, severity));
				this.addedRows.add(row(line, severity, 0));
			}
			else if (before.severity() != severity) {
				this.changed.put(before.id(), severity);
				this.changedRows.add(row(line, severity, before.severity()));
			}
		}

		/** Below zero for a name that is not known. */
		private @Nullable Long id(CsvLine line, CatalogKind kind, @Nullable Long parent, String name,
				List<String> above) {
			if (name.isEmpty()) {
				return null;
			}
			Long id = isUnknown(parent) ? null : this.known.id(kind, parent, name);
			if (id == null) {
				unknown(line, kind, name, above);
				return -1L;
			}
			return id;
		}

		private static boolean isUnknown(@Nullable Long id) {
			return id != null && id < 0;
		}

		private void unknown(CsvLine line, CatalogKind kind, String name, List<String> above) {
			if (MatrixCsv.isFormula(name)) {
				problem(line, "severity.import.problem.formula", name);
			}
			else if (name.length() > LONGEST_NAME && (kind == CatalogKind.PRODUCT || kind == CatalogKind.MODULE)) {
				problem(line, "severity.import.problem.tooLong", LONGEST_NAME);
			}
			List<String> path = new ArrayList<>(above);
			path.add(name);
			String words = String.join(" › ", path);
			this.unknown.putIfAbsent(kind + KnownNames.plain(words), new UnknownName(line.number(), kind, words));
		}

		private void problem(CsvLine line, String key, Object... arguments) {
			this.problems.add(ImportProblem.at(line.number(), key, arguments));
		}

		private static ImportPlan.Row row(CsvLine line, int severity, int before) {
			String words = line.cells()
				.stream()
				.filter((cell) -> !cell.isEmpty())
				.distinct()
				.collect(Collectors.joining(" / "));
			return new ImportPlan.Row(line.number(), words.isEmpty() ? "*" : words, severity, before);
		}

	}

}
