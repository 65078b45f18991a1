package balcao.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import balcao.IntegrationTest;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.NotFound;
import balcao.platform.Role;
import balcao.platform.StoredFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.multipart.MultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class UploadsIT {

	private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

	private static final CurrentPerson ANA = new CurrentPerson(1, "Ana Prado", "ana@aurora.example", Role.CLIENT, 1L);

	private static final CurrentPerson BIA = new CurrentPerson(2, "Bia Reis", "bia@boreal.example", Role.CLIENT, 2L);

	@Autowired
	private Uploads uploads;

	@Autowired
	private Downloads downloads;

	@Autowired
	private FileStore store;

	@Autowired
	private JdbcClient database;

	@Autowired
	private MessageSource messages;

	private final BindingResult errors = new MapBindingResult(new java.util.HashMap<>(), "form");

	@BeforeEach
	void noFiles() {
		this.database.sql("delete from platform_file").update();
	}

	@Test
	void formKeepsWhatWasUploadedBeforeAndTakesWhatComesWithIt() {
		StoredFile before = text(ANA, "antes.txt");
		List<StoredFile> files = this.uploads.receive(ANA, List.of(before.id(), before.id()),
				List.of(part("nota.txt", "nota"), part("", "")), this.errors);
		assertThat(files).extracting(StoredFile::name).containsExactly("antes.txt", "nota.txt");
		assertThat(this.errors.hasErrors()).isFalse();
		assertThat(this.store.pending(ids(files), ANA.id())).isEqualTo(files);
		assertThat(this.uploads.kept(ANA, ids(files))).isEqualTo(files);
	}

	@Test
	void formWithoutFilesHasNone() {
		assertThat(this.uploads.receive(ANA, null, null, this.errors)).isEmpty();
		assertThat(this.uploads.kept(ANA, null)).isEmpty();
		assertThat(this.errors.hasErrors()).isFalse();
	}

	@Test
	void whatIsRefusedIsToldByNameAndTheRestIsKept() {
		List<StoredFile> files = this.uploads.receive(ANA, List.of(), List.of(part("a.txt", "a"),
				part("../planilha.xlsm", "b"), part("vazio.pdf", ""), part("\u200B", "x"), part("c.txt", "c")),
				this.errors);
		assertThat(files).extracting(StoredFile::name).containsExactly("a.txt", "c.txt");
		assertThat(tellings()).containsExactly(
				"planilha.xlsm: Arquivos .xlsm não são aceitos. Veja os tipos aceitos ou envie dentro de um .zip.",
				"vazio.pdf: O arquivo está vazio. Confira e envie de novo.",
				"Dê ao arquivo um nome simples, com uma só extensão no fim, como nota.pdf.");
	}

	@Test
	void h75_fileOverTheLimitIsAnErrorBesideTheForm() {
		MultipartFile large = new MockMultipartFile("files", "a.txt", null,
				" ".repeat(10 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8));
		assertThat(this.uploads.receive(ANA, List.of(), List.of(large), this.errors)).isEmpty();
		assertThat(tellings())
			.containsExactly("a.txt: O arquivo passa de 10 MB. Reduza, divida em partes ou envie um link.");
	}

	@Test
	void h76_moreFilesThanAllowedAreNotStored() {
		List<Long> ids = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			ids.add(text(ANA, i + ".txt").id());
		}
		List<StoredFile> files = this.uploads.receive(ANA, ids,
				List.of(part("8.txt", "x"), part("9.txt", "x"), part("10.txt", "x")), this.errors);
		assertThat(files).extracting(StoredFile::name).hasSize(10).endsWith("8.txt", "9.txt");
		assertThat(tellings()).containsExactly("Cabem no máximo 10 arquivos. Remova algum ou junte vários em um .zip.");
		assertThat(this.uploads.kept(ANA, java.util.stream.LongStream.range(0, 100_000).boxed().toList()))
			.hasSizeLessThanOrEqualTo(10);
	}

	@Test
	void h08_uploadsOfOthersAreNeitherKeptNorTouched() {
		StoredFile theirs = text(BIA, "dela.txt");
		assertThat(this.uploads.receive(ANA, Arrays.asList(theirs.id(), null), null, this.errors)).isEmpty();
		assertThat(tellings()).containsExactly("Um arquivo enviado antes não está mais guardado. Escolha-o de novo.");
		this.uploads.remove(theirs.id(), ANA, List.of(theirs.id()), null, this.errors);
		assertThat(this.uploads.kept(BIA, List.of(theirs.id()))).containsExactly(theirs);
	}

	@Test
	void oneUploadIsRemovedAndTheRestStays() {
		StoredFile first = text(ANA, "1.txt");
		StoredFile second = text(ANA, "2.txt");
		List<StoredFile> rest = this.uploads.remove(first.id(), ANA, List.of(first.id(), second.id()),
				List.of(part("3.txt", "x")), this.errors);
		assertThat(rest).extracting(StoredFile::name).containsExactly("2.txt", "3.txt");
		assertThat(this.errors.hasErrors()).isFalse();
		assertThat(this.store.find(first.id())).isEmpty();
	}

	@Test
	void h59_downloadIsSavedAndNeverOpenedAsAPage() throws IOException {
		for (String name : List.of("pagina.xml", "a.txt", "a.css", "nota.json")) {
			MockHttpServletResponse response = download(text(ANA, name), "GET");
			assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
			assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
			assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
			assertThat(response.getContentType()).isEqualTo("application/octet-stream");
			assertThat(response.getHeader("Content-Length")).isEqualTo("1");
			assertThat(response.getContentAsString()).isEqualTo("x");
		}
	}

	@Test
	void h60_onlyHarmlessTypesAreNamed() throws IOException {
		StoredFile png = png(ANA);
		assertThat(download(png, "GET").getContentType()).isEqualTo("image/png");
		StoredFile forged = new StoredFile(png.id(), "a.png", "text/html; x=\"", png.size(), png.sha256());
		assertThat(download(forged, "GET").getContentType()).isEqualTo("application/octet-stream");
		StoredFile drawing = new StoredFile(png.id(), "a.svg", "image/svg+xml", png.size(), png.sha256());
		MockHttpServletResponse shown = new MockHttpServletResponse();
		this.downloads.show(drawing, new MockHttpServletRequest(), shown);
		assertThat(shown.getContentType()).isEqualTo("application/octet-stream");
		assertThat(shown.getHeader("Content-Disposition")).startsWith("attachment;");
	}

	@Test
	void imagesAreShownInThePageStillBoxedIn() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.downloads.show(png(ANA), new MockHttpServletRequest(), response);
		assertThat(response.getHeader("Content-Disposition")).startsWith("inline;");
		assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
		assertThat(response.getContentAsByteArray()).isEqualTo(PNG);
	}

	@Test
	void headersAloneTellTheSize() throws IOException {
		MockHttpServletResponse response = download(png(ANA), "HEAD");
		assertThat(response.getHeader("Content-Length")).isEqualTo("16");
		assertThat(response.getContentAsByteArray()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\"; filename=\"b.exe.txt", "a\r\nSet-Cookie: x=1.txt", "a;b.txt", "nota ação 🧾.txt",
			"../../x.txt", "%0d%0ax.txt", "=?UTF-8?Q?x?=.txt" })
	void h69_nameOfADownloadIsOneSafeHeader(String name) throws IOException {
		StoredFile stored = text(ANA, name);
		String header = Objects.requireNonNull(download(stored, "GET").getHeader("Content-Disposition"));
		assertThat(header).matches("[\\x20-\\x7E]+").startsWith("attachment;");
		assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(stored.name());
	}

	@Test
	void h69_longestNameFitsAHeader() throws IOException {
		StoredFile stored = text(ANA, "🧾".repeat(2_500) + ".txt");
		assertThat(download(stored, "GET").getHeader("Content-Disposition")).hasSizeLessThan(4_096);
	}

	@Test
	void goneFileLeavesNoHeadersOfADownloadBehind() {
		StoredFile gone = new StoredFile(-1, "a.txt", "text/plain", 5, "");
		MockHttpServletResponse response = new MockHttpServletResponse();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.downloads.send(gone, new MockHttpServletRequest(), response));
		assertThat(response.getHeader("Content-Disposition")).isNull();
	}

	private MockHttpServletResponse download(StoredFile file, String method) throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.downloads.send(file, new MockHttpServletRequest(method, "/x"), response);
		return response;
	}

	private List<String> tellings() {
		return this.errors.getFieldErrors("files")
			.stream()
			.map((error) -> this.messages.getMessage(error, Locale.forLanguageTag("pt-BR")))
			.toList();
	}

	private StoredFile text(CurrentPerson owner, String name) {
		return this.store.store(owner.id(), name, new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)));
	}

	private StoredFile png(CurrentPerson owner) {
		return this.store.store(owner.id(), "a.png", new ByteArrayInputStream(PNG));
	}

	private static List<Long> ids(List<StoredFile> files) {
		return files.stream().map(StoredFile::id).toList();
	}

	private static MultipartFile part(String name, String content) {
		return new MockMultipartFile("files", name, null, content.getBytes(StandardCharsets.UTF_8));
	}

}
