package balcao.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamSource;

/**
 * A table as spreadsheets write and read it: CSV, whatever its separator and encoding.
 */
public final class Spreadsheet {

	/** The most bytes that are read. */
	public static final int MOST_BYTES = 2_000_000;

	private static final Charset EXCEL = Charset.forName("windows-1252");

	/** What a spreadsheet takes for the beginning of a formula. */
	private static final String FORMULA = "=+-@\t\r";

	private Spreadsheet() {
	}

	/**
	 * A line with its cells.
	 *
	 * @param number as an editor counts it, the header being 1
	 */
	public record Line(long number, List<String> cells) {

		public Line {
			cells = List.copyOf(cells);
		}

		/** A cell; empty where the line is too short. */
		public String cell(int column) {
			return (column >= 0 && column < this.cells.size()) ? this.cells.get(column) : "";
		}

		public boolean isBlank() {
			return this.cells.stream().allMatch(String::isBlank);
		}

	}

	/** The text of a file; refuses one that is too large. */
	public static String text(InputStreamSource content) {
		try (InputStream bytes = content.getInputStream()) {
			return decode(bytes.readNBytes(MOST_BYTES + 1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The text of some bytes, whatever a spreadsheet encoded it in. */
	public static String decode(byte[] bytes) {
		if (bytes.length > MOST_BYTES) {
			throw new Refused("platform.spreadsheet.tooLarge", MOST_BYTES / 1000);
		}
		Charset marked = marked(bytes);
		if (marked != null) {
			return clean(new String(bytes, marked));
		}
		try {
			return clean(StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString());
		}
		catch (CharacterCodingException ex) {
			return clean(new String(bytes, EXCEL));
		}
	}

	private static @Nullable Charset marked(byte[] bytes) {
		boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
		boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
		return little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : null;
	}

	/** Without marks of order and without what no cell can hold. */
	private static String clean(String decoded) {
		StringBuilder clean = new StringBuilder(decoded.length());
		decoded.codePoints()
			.filter((letter) -> letter == '\n' || letter == '\r' || letter == '\t'
					|| (letter != 0xFEFF && !Character.isISOControl(letter)
							&& Character.getType(letter) != Character.SURROGATE))
			.forEach(clean::appendCodePoint);
		return clean.toString();
	}

	/**
	 * The lines of a text, the header first, without blank ones; spaces in a row are one.
	 * Refuses a text that is no table and one with more lines than that.
	 */
	public static List<Line> lines(String text, int most) {
		List<Line> lines = new ArrayList<>();
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.fieldSeparator(separator(text))
			.allowMissingFields(true)
			.allowExtraFields(true)
			.ofCsvRecord(text)) {
			for (CsvRecord row : csv) {
				Line line = new Line(row.getStartingLineNumber(),
						row.getFields().stream().map(Spreadsheet::cell).toList());
				if (!line.isBlank()) {
					lines.add(line);
				}
				if (lines.size() > most + 1) {
					throw new Refused("platform.spreadsheet.manyRows", most);
				}
			}
		}
		catch (CsvParseException ex) {
			throw new Refused("platform.spreadsheet.noTable");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (lines.size() < 2) {
			throw new Refused("platform.spreadsheet.empty");
		}
		return lines;
	}

	private static String cell(String typed) {
		String cell = typed.strip().replaceAll("\\s+", " ");
		return isGuarded(cell) ? cell.substring(1) : cell;
	}

	/** The separator that the first line has most of. */
	private static char separator(String text) {
		String header = text.lines().findFirst().orElse("");
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

	/**
	 * Writes lines under a header; what a spreadsheet would run as a formula is guarded.
	 * @param excel with semicolons and a mark for the encoding, as Brazilian spreadsheets
	 * open them at once
	 */
	public static String write(List<String> header, List<List<String>> lines, boolean excel) {
		StringWriter text = new StringWriter();
		if (excel) {
			text.append('\uFEFF');
		}
		try (CsvWriter csv = CsvWriter.builder()
			.fieldSeparator(excel ? ';' : ',')
			.lineDelimiter(excel ? LineDelimiter.CRLF : LineDelimiter.LF)
			.build(text)) {
			csv.writeRecord(header);
			lines.forEach((line) -> csv
				.writeRecord(line.stream().map((cell) -> guarded(Objects.toString(cell, ""))).toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static String guarded(String cell) {
		return (isFormula(cell) || isGuarded(cell)) ? "'" + cell : cell;
	}

	private static boolean isGuarded(String cell) {
		return cell.startsWith("'") && (isFormula(cell.substring(1)) || cell.startsWith("''"));
	}

	/** Whether a spreadsheet would run it. */
	public static boolean isFormula(String cell) {
		return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
	}

}
