package balcao.severity;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import balcao.platform.Refused;
import balcao.platform.Spreadsheet;

/** The matrix as a file, written and read as spreadsheets do. */
final class MatrixCsv {

	/** The most bytes that are read. */
	static final int MOST_BYTES = 1_000_000;

	private static final int LONGEST = 200;

	private static final List<String> HEADER = List.of("product", "module", "situation", "impact", "severity");

	private static final Map<String, String> TRANSLATED = Map.of("produto", "product", "modulo", "module", "situacao",
			"situation", "impacto", "impact", "severidade", "severity");

	/** What a spreadsheet takes for the beginning of a formula. */
	private static final String FORMULA = "=+-@\t\r";

	private MatrixCsv() {
	}

	/**
	 * Writes lines under the columns of the header.
	 * @param excel with semicolons and a mark for the encoding, as Brazilian spreadsheets
	 * open them at once
	 */
	static String write(List<MatrixLine> lines, boolean excel) {
		StringWriter text = new StringWriter();
		if (excel) {
			text.append('\uFEFF');
		}
		try (CsvWriter csv = CsvWriter.builder()
			.fieldSeparator(excel ? ';' : ',')
			.lineDelimiter(excel ? LineDelimiter.CRLF : LineDelimiter.LF)
			.build(text)) {
			csv.writeRecord(HEADER);
			lines.forEach((line) -> csv
				.writeRecord(Stream.of(line.product(), line.module(), line.situation(), line.impact(), line.severity())
					.map((cell) -> guarded(Objects.toString(cell, "")))
					.toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static String guarded(String cell) {
		return (isFormula(cell) || isGuarded(cell)) ? "'" + cell : cell;
	}

	private static String unguarded(String cell) {
		return isGuarded(cell) ? cell.substring(1) : cell;
	}

	private static boolean isGuarded(String cell) {
		return cell.startsWith("'") && (isFormula(cell.substring(1)) || cell.startsWith("''"));
	}

	static boolean isFormula(String cell) {
		return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
	}

	/** The text of a file, whatever a spreadsheet encoded it in. */
	static String decode(byte[] bytes) {
		if (bytes.length > MOST_BYTES) {
			throw new Refused("severity.refused.fileTooLarge", MOST_BYTES / 1000);
		}
		return Spreadsheet.decode(bytes);
	}

	/**
	 * The lines of a text. What is wrong with one goes to the problems; refuses a text
	 * that is no such table at all.
	 */
	static List<CsvLine> read(String text, List<ImportProblem> problems) {
		List<CsvLine> lines = new ArrayList<>();
		List<Integer> columns = List.of();
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.fieldSeparator(separator(text))
			.allowMissingFields(true)
			.allowExtraFields(true)
			.ofCsvRecord(text)) {
			for (CsvRecord row : csv) {
				if (columns.isEmpty()) {
					columns = columns(row.getFields());
				}
				else if (lines.size() >= MatrixService.MOST_ROWS) {
					throw new Refused("severity.refused.manyRows", MatrixService.MOST_ROWS);
				}
				else if (row.getFields().stream().anyMatch((cell) -> !cell.isBlank())) {
					line(row, columns, problems, lines);
				}
			}
		}
		catch (CsvParseException ex) {
			throw new Refused("severity.refused.noTable");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (lines.isEmpty()) {
			throw new Refused("severity.refused.emptyFile");
		}
		return lines;
	}

	private static void line(CsvRecord row, List<Integer> columns, List<ImportProblem> problems, List<CsvLine> lines) {
		List<String> cells = columns.stream()
			.map((column) -> (column < row.getFieldCount()) ? cell(row.getField(column)) : "")
			.toList();
		if (cells.stream().anyMatch((cell) -> cell.length() > LONGEST)) {
			problems.add(ImportProblem.at(row.getStartingLineNumber(), "severity.import.problem.tooLong", LONGEST));
		}
		else {
			lines.add(new CsvLine(row.getStartingLineNumber(), cells.subList(0, HEADER.size() - 1),
					cells.get(HEADER.size() - 1)));
		}
	}

	private static String cell(String typed) {
		String cell = unguarded(typed.strip().replaceAll("\\s+", " "));
		return cell.equals("*") ? "" : cell;
	}

	private static List<Integer> columns(List<String> header) {
		List<String> names = header.stream()
			.map(MatrixFilter::folded)
			.map((name) -> TRANSLATED.getOrDefault(name, name))
			.toList();
		if (!names.containsAll(HEADER)) {
			throw new Refused("severity.refused.header", String.join(", ", HEADER));
		}
		return HEADER.stream().map(names::indexOf).toList();
	}

	/** The separator that the first line has most of. */
	private static char separator(String text) {
		String header = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
		char most = ',';
		for (char candidate : new char[] { ';', '\t' }) {
			if (count(header, candidate) > count(header, most)) {
				most = candidate;
			}
		}
		return most;
	}

	private static long count(String text, char letter) {
		return text.chars().filter((one) -> one == letter).count();
	}

}
