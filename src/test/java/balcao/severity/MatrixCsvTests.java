package balcao.severity;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import balcao.catalog.Subject;
import balcao.platform.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MatrixCsvTests {

	private static final String TABLE = """
			produto;módulo;situação;impacto;severidade
			Omnicanal;Chat;Não envia;Operação parada;1
			""".replace("\n", "\r\n");

	private final List<ImportProblem> problems = new ArrayList<>();

	private static MatrixLine line(@Nullable String product, @Nullable String situation) {
		return new MatrixLine(1, new Subject(1L, 2L, 3L, null), product, "Chat", situation, null, 2, false);
	}

	@Test
	void fileOfABrazilianSpreadsheetIsRead() {
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
			List<CsvLine> lines = MatrixCsv.read(MatrixCsv.decode(TABLE.getBytes(charset)), this.problems);

			assertThat(lines)
				.containsExactly(new CsvLine(2, List.of("Omnicanal", "Chat", "Não envia", "Operação parada"), "1"));
		}
		assertThat(MatrixCsv.decode(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8))).isEqualTo(TABLE);
		assertThat(MatrixCsv.decode(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TABLE);
	}

	@Test
	void columnsMayStandInAnyOrderBesideOthers() {
		List<CsvLine> lines = MatrixCsv.read("""
				severity,impact,note,product,module,situation
				3,Lento,"com, vírgula",Aplicativo,,
				,,,,,

				2,*,,,,
				""", this.problems);

		assertThat(lines).containsExactly(new CsvLine(2, List.of("Aplicativo", "", "", "Lento"), "3"),
				new CsvLine(5, List.of("", "", "", ""), "2"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+55 11", "-Sem foco", "@todos", "'=1", "''", "'aspas'", "simples",
			"com \"aspas\"", "ponto;vírgula" })
	void whatIsWrittenIsReadAgainAndNeverAFormula(String name) {
		for (boolean excel : List.of(true, false)) {
			String text = MatrixCsv.write(List.of(line(name, "Fora do ar")), excel);

			assertThat(text.lines().skip(1).findFirst().orElseThrow().replaceFirst("^\"", "")).doesNotStartWith("=")
				.doesNotStartWith("+")
				.doesNotStartWith("-")
				.doesNotStartWith("@");
			assertThat(MatrixCsv.read(MatrixCsv.decode(text.getBytes(StandardCharsets.UTF_8)), this.problems))
				.extracting(CsvLine::product)
				.containsExactly(name);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nada aqui", "product,module\nA,B", "product,module,situation,impact,severity\n" })
	void whatIsNoTableIsRefused(String text) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> MatrixCsv.read(text, this.problems));
	}

	@Test
	void whatIsTooLargeIsRefused() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> MatrixCsv.decode(new byte[MatrixCsv.MOST_BYTES + 1]));
		String header = "product,module,situation,impact,severity\n";
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> MatrixCsv.read(header + "A,,,,1\n".repeat(MatrixService.MOST_ROWS + 1), this.problems));
		assertThat(MatrixCsv.read(header + "x".repeat(201) + ",,,,1\nA,,,,1", this.problems)).hasSize(1);
		assertThat(this.problems).extracting(ImportProblem::line).containsExactly(2L);
	}

}
