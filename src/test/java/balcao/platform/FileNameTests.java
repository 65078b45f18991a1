package balcao.platform;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
			nota fiscal.pdf          > nota fiscal.pdf
			Relatório 1ª via (2).PDF > Relatório 1ª via (2).PDF
			emoji 🧾.png             > emoji 🧾.png
			a;b'c.txt                > a;b'c.txt
			v1.2.final.docx          > v1.2.final.docx
			""")
	void ordinaryNamesStayAsTheyAre(String given, String expected) {
		assertThat(FileName.of(given).value()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../x.png", "..\\..\\x.png", "/etc/x.png", "C:\\x.png", "..／..／x.png", "..＼x.png",
			"..\u2215x.png", "..\u2044x.png", "\u0000../x.png", "．．/x．png", "x.png/", "x\u0000.png", "\u202Ex.png",
			"x\u200B.png", "\uFEFFx.png", "x\r\n.png. ", "x.png . .", "...x.png", "\uD800x.png", "x.png\u3164" })
	void h67_pathsAndInvisibleCharactersAreTakenAway(String given) {
		String name = FileName.of(given.endsWith("/") ? given.substring(0, given.length() - 1) : given).value();
		assertThat(name).isIn("x.png", "x .png");
	}

	@ParameterizedTest
	@CsvSource({ "%2e%2e%2fx.png, _x.png", "..%c0%afx.png, _x.png", "100%.png, 100%.png", "a:b.txt, a_b.txt",
			"a\"b<c>.txt, a_b_c_.txt", "con.txt, _con.txt", "com1.tar.zip, _com1.tar.zip", "console.txt, console.txt" })
	void h67_whatASystemReadsAsACommandIsReplaced(String given, String expected) {
		assertThat(FileName.of(given).value()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ ".htaccess, htaccess, ''", "\u200B.htaccess, htaccess, ''", ".user.ini, user.ini, ini",
			"x.phtml, x.phtml, phtml", "x.ｐｈｐ, x.php, php", "x.php., x.php, php", "a.png.exe, a.png.exe, exe",
			"foto\u202Egnp.exe, fotognp.exe, exe", "x.php\u0000.png, x.php.png, png", "x.EXE, x.EXE, exe",
			"a.exe:b.png, a.exe_b.png, png", "noextension, noextension, ''", "x.pn\u200Bg, x.png, png",
			"x.ra\u212A, x.ra\u212A, ''", "x.ção, x.ção, ''" })
	void h68_theExtensionIsThatOfTheCleanedName(String given, String value, String extension) {
		FileName name = FileName.of(given);
		assertThat(name.value()).isEqualTo(java.text.Normalizer.normalize(value, java.text.Normalizer.Form.NFC));
		assertThat(name.extension()).isEqualTo(value.endsWith("\u212A") ? "rak" : extension);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "...", "\u200B", "\u202E\u0000", "/", "\\", ". . .", "\u3164", "///", "a/" })
	void h67_aNameOfNothingIsEmpty(String given) {
		assertThat(FileName.of(given).value()).isEmpty();
	}

	@Test
	void h69_longNamesKeepTheirExtensionAndNeverCutACharacterInTwo() {
		FileName name = FileName.of("🧾".repeat(2_500) + ".pdf");
		assertThat(name.value()).hasSizeBetween(FileName.MAX_LENGTH - 1, FileName.MAX_LENGTH).endsWith("🧾.pdf");
		assertThat(name.extension()).isEqualTo("pdf");
		assertThat(FileName.of("a".repeat(1_000_000) + ".pdf").value()).hasSize(FileName.MAX_LENGTH).endsWith("a.pdf");
	}

	@Test
	void h69_anEndlessExtensionIsNone() {
		FileName name = FileName.of("x." + "a".repeat(1_000));
		assertThat(name.extension()).isEmpty();
		assertThat(name.value()).hasSize(FileName.MAX_LENGTH);
	}

	@Test
	void h68_aProgramDressedAsADocumentIsDisguised() {
		FileRules rules = new FileRules(Set.of("png", "pdf", "exe"), DataSize.ofMegabytes(10), 10, 200,
				Duration.ofHours(24));
		assertThat(FileName.of("foto.png.exe").isDisguised(rules::allow)).isTrue();
		assertThat(FileName.of("nota.PDF .exe").isDisguised(rules::allow)).isFalse();
		assertThat(FileName.of("setup-1.2.exe").isDisguised(rules::allow)).isFalse();
		assertThat(FileName.of("exe.exe").isDisguised(rules::allow)).isFalse();
		assertThat(FileName.of("setup.exe.png").isDisguised(rules::allow)).isFalse();
	}

}
