package balcao.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileTypesTests {

	private static final String PNG = "\u0089PNG\r\n\u001a\n";

	private static final String EXE = "MZ\u0090\0\3\0\0\0\4\0\0\0";

	private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(600);

	private static final String HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>";

	private final FileTypes types = new FileTypes();

	@Test
	void everyExtensionAcceptsWhatItPromises() {
		agrees("png", PNG);
		agrees("jpg", "\u00ff\u00d8\u00ff\u00e0\0\20JFIF");
		agrees("jpeg", "\u00ff\u00d8\u00ff\u00e1\0\20Exif");
		agrees("gif", "GIF89a");
		agrees("webp", "RIFF\0\0\0\0WEBPVP8 ");
		agrees("pdf", "%PDF-1.7\n");
		agrees("psd", "8BPS\0\1\0\0\0\0\0\0");
		agrees("ai", "%PDF-1.5\n");
		agrees("ai", "%!PS-Adobe-3.0\n");
		agrees("eps", "%!PS-Adobe-3.0 EPSF-3.0\n");
		agrees("eps", "\u00c5\u00d0\u00d3\u00c6\0\0");
		agrees("cdr", "RIFF\0\0\0\0CDR9vrsn");
		agrees("raw", "\0\1\2\3\4\5");
		agrees("raw", "II*\0\20\0\0\0");
		agrees("cst", "\0\1\2\3\4\5");
		agrees("rar", "Rar!\u001a\7\1\0");
		agrees("exe", EXE);
		agrees("mov", "\0\0\0\24ftypqt  \0\0\0\0");
		agrees("mp4", "\0\0\0\30ftypisom\0\0\0\0");
		agrees("mp4", "\0\0\0\30ftypmp42\0\0\0\0");
		agrees("iso", "\0".repeat(32_769) + "CD001" + "\0".repeat(40_000));
		agrees("doc", OLE);
		agrees("doc", "{\\rtf1\\ansi");
		agrees("xls", OLE);
		agrees("ppt", OLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "xlsx", "pptx", "zip", "cdr" })
	void zippedFormatsAreRecognised(String extension) {
		assertThat(this.types.agree(extension, zip("mimetype"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "xlsx", "pptx" })
	void officeDocumentsWithAPasswordAreAccepted(String extension) {
		assertThat(this.types.agree(extension, zip("[Content_Types].xml"))).isTrue();
		agrees(extension, OLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "txt", "csv", "log", "xml", "json", "css" })
	void textIsTextInEveryCodePage(String extension) {
		agrees(extension, "{\"a\": 1}");
		agrees(extension, "<?xml version=\"1.0\"?><nfe/>");
		agrees(extension, "2026-11-23 12:00 \u001b[31mERRO\u001b[0m\r\n");
		String portuguese = "ação não coração é ótimo";
		for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1,
				Charset.forName("windows-1252"), Charset.forName("IBM850"), StandardCharsets.UTF_16 }) {
			assertThat(this.types.agree(extension, portuguese.getBytes(charset))).as("%s", charset).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "jpeg", "gif", "png", "cdr", "psd", "ai", "raw", "rar", "zip", "exe", "doc", "docx",
			"xls", "xlsx", "ppt", "pptx", "pdf", "eps", "cst", "iso", "mov", "mp4", "webp", "heic", "7z", "odt" })
	void h70_noBinaryExtensionTakesAPage(String extension) {
		differs(extension, HTML);
		differs(extension, "<?xml version='1.0'?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "png", "pdf", "doc", "docx", "txt", "csv", "log", "xml", "json", "css", "zip",
			"raw", "cst", "mp4" })
	void h70_noOtherExtensionTakesAProgram(String extension) {
		differs(extension, EXE);
		differs(extension, "\u007fELF\2\1\1\0\0\0\0\0\0\0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "gif", "png", "cdr", "psd", "ai", "rar", "zip", "exe", "doc", "docx", "xls", "xlsx",
			"ppt", "pptx", "pdf", "eps", "iso", "mov", "mp4", "webp" })
	void h70_whereASignatureIsKnownTheUnknownIsNotTaken(String extension) {
		differs(extension, "nada");
		differs(extension, "\0\1\2\3\4\5\6\7");
	}

	@Test
	void h70_picturesAreNotTakenForOneAnother() {
		differs("png", "GIF89a");
		differs("gif", PNG);
		differs("pdf", PNG);
		differs("png", "qualquer texto");
		differs("txt", PNG);
		differs("txt", "a\0\0\0b");
		differs("zip", "Rar!\u001a\7\1\0");
	}

	@Test
	void extensionsNobodyKnowsTakeOnlyWhatNobodyRecognises() {
		agrees("zzz", "\0\1\2\3");
		agrees("zzz", "texto");
		differs("zzz", HTML);
		differs("zzz", EXE);
		assertThat(this.types.promisedBy("zzz")).isEqualTo("application/octet-stream");
	}

	@Test
	void theTypeIsThatOfTheExtension() {
		assertThat(this.types.promisedBy("png")).isEqualTo("image/png");
		assertThat(this.types.promisedBy("jpg")).isEqualTo("image/jpeg");
		assertThat(this.types.promisedBy("csv")).isEqualTo("text/csv");
	}

	@Test
	void h80_entitiesAreNeitherFetchedNorExpanded() throws IOException {
		try (ServerSocket trap = new ServerSocket(0)) {
			trap.setSoTimeout(300);
			String address = "http://127.0.0.1:" + trap.getLocalPort();
			agrees("xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address
					+ "/p\">%p;<!ENTITY e SYSTEM \"" + address + "/e\">]><x a='1'>&e;</x>");
			agrees("xml", "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"" + address + "/d\"><x/>");
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(trap::accept);
		}
		StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"lol\">");
		for (int level = 1; level < 12; level++) {
			laughs.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
		}
		long start = System.nanoTime();
		agrees("xml", laughs.append("]><x a=\"&a11;\">&a11;</x>").toString());
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
	}

	@Test
	void h74_bombsAreNotUnpackedOrDecoded() {
		String hugePng = PNG + "\0\0\0\rIHDR\0\0\u00c3P\0\0\u00c3P\b\2\0\0\0";
		agrees("png", hugePng);
		assertThat(this.types.agree("zip", zip("lib 0.zip"))).isTrue();
	}

	private void agrees(String extension, String start) {
		assertThat(this.types.agree(extension, start.getBytes(StandardCharsets.ISO_8859_1))).as(extension).isTrue();
	}

	private void differs(String extension, String start) {
		assertThat(this.types.agree(extension.toLowerCase(Locale.ROOT), start.getBytes(StandardCharsets.ISO_8859_1)))
			.as(extension)
			.isFalse();
	}

	private static byte[] zip(String entry) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(entry));
			zip.write("x".getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
