package balcao.mailbox;

import java.util.List;

import org.junit.jupiter.api.Test;

import balcao.mime.MailReader;

import static org.assertj.core.api.Assertions.assertThat;

class RecipientsTests {

	private static final int KILOBYTES_64 = 65_536;

	@Test
	void everyAddressIsFoundOnceInLowerCase() {
		assertThat(of(RawText.from("a@x.example")
			.to("Suporte <Suporte@balcao.example>")
			.with("Delivered-To", "<SUPORTE@balcao.example>")
			.with("X-Original-To", "um@balcao.example, \"dois\" <dois@balcao.example>; @ três@ @quatro")))
			.containsExactly("suporte@balcao.example", "um@balcao.example", "dois@balcao.example");
	}

	@Test
	void fieldsThatNameNoSingleAddressAreLeftOut() {
		for (String attack : List.of("a".repeat(KILOBYTES_64), "a@".repeat(KILOBYTES_64 / 2), "@".repeat(KILOBYTES_64),
				"a@b,".repeat(KILOBYTES_64 / 4))) {
			assertThat(of(RawText.from("a@x.example").to("suporte@balcao.example").with("Delivered-To", attack)))
				.containsExactly("suporte@balcao.example");
		}
		String address = "a".repeat(250) + "@b.example";
		assertThat(of(RawText.from("a@x.example").to("suporte@balcao.example").with("Delivered-To", address)))
			.containsExactly("suporte@balcao.example");
	}

	private static List<String> of(RawText mail) {
		return Recipients.of(MailReader.read(mail.bytes()));
	}

}
