package balcao.mime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import balcao.mime.MailAuthentication.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class MailAuthenticationTests {

	private static final String FROM = "From: ana@aurora.example";

	@Test
	void h88_onlyTheTopmostFieldOfOurServerCounts() {
		ReadMail mail = Mails.withHeaders(
				"Authentication-Results: mx.balcao.example; dmarc=fail header.from=aurora.example",
				"Authentication-Results: mx.balcao.example; dmarc=pass header.from=aurora.example", FROM);
		assertThat(MailAuthentication.of(mail, "mx.balcao.example").dmarc()).isEqualTo(Verdict.FAIL);
		assertThat(MailAuthentication.of(mail, "mx.balcao.example").passes()).isFalse();
	}

	@Test
	void h88_whatOthersFoundCountsForNothing() {
		ReadMail mail = Mails
			.withHeaders("Authentication-Results: mx.evil.example; dmarc=pass header.from=aurora.example", FROM);
		assertThat(MailAuthentication.of(mail, "mx.balcao.example")).isEqualTo(MailAuthentication.NONE);
		assertThat(MailAuthentication.of(mail, null)).isEqualTo(MailAuthentication.NONE);
		assertThat(MailAuthentication.of(mail, "")).isEqualTo(MailAuthentication.NONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "spf=none smtp.mailfrom=<=?utf-8?q?=3Bdmarc=3Dpass=3B=28?=@evil.example>",
			"spf=none smtp.mailfrom==?utf-8?q?=3Bdmarc=3Dpass_header=2Efrom=3Daurora=2Eexample=3B=28?=@evil.example",
			"dkim=pass header.i==?utf-8?q?=3Bdmarc=3Dpass_header=2Efrom=3Daurora=2Eexample=3B=28?=@evil.example",
			"dkim=pass header.i==?utf-8?q?=3Bdkim=3Dpass_header=2Ed=3Daurora=2Eexample=3B=28?=@evil.example" })
	void encodedWordsOfTheSenderBecomeNoClauses(String found) {
		ReadMail mail = Mails.withHeaders("Authentication-Results: mx.balcao.example; " + found, FROM);
		assertThat(MailAuthentication.of(mail, "mx.balcao.example")).isEqualTo(MailAuthentication.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			dmarc=pass (p=reject) header.from=aurora.example            | PASS | NONE | NONE | true
			dmarc=pass                                                  | NONE | NONE | NONE | false
			dmarc=pass header.from=evil.example                         | NONE | NONE | NONE | false
			dmarc=pass header.from=example                              | NONE | NONE | NONE | false
			dkim=pass header.d=aurora.example                           | NONE | PASS | NONE | true
			dkim=pass header.i=@aurora.example                          | NONE | PASS | NONE | true
			dkim=pass header.d=mail.aurora.example                      | NONE | NONE | NONE | false
			spf=fail smtp.mailfrom="x; dmarc=pass header.from=aurora.example"@evil.example | NONE | NONE | FAIL | false
			spf=none smtp.mailfrom="x\\"; dmarc=pass y"@evil.example   | NONE | NONE | NONE | false
			dmarc=pass header.from=aurora.example; dmarc=fail header.from=aurora.example | FAIL | NONE | NONE | false
			dkim=pass header.d=evil.example                             | NONE | NONE | NONE | false
			dkim=pass (header.d=aurora.example) header.d=evil.example   | NONE | NONE | NONE | false
			dkim=fail header.d=aurora.example; dkim=pass header.d=aurora.example | NONE | PASS | NONE | true
			spf=pass smtp.mailfrom=bounce@aurora.example                | NONE | NONE | PASS | true
			spf=pass smtp.mailfrom=evil.example                         | NONE | NONE | NONE | false
			spf=softfail smtp.mailfrom=aurora.example                   | NONE | NONE | FAIL | false
			spf=pass smtp.mailfrom=aurora.example; dmarc=fail header.from=aurora.example | FAIL | NONE | PASS | false
			spf=pass smtp.mailfrom=notaurora.example                    | NONE | NONE | NONE | false
			none                                                        | NONE | NONE | NONE | false
			""")
	void findingsCountForTheDomainOfTheSender(String found, Verdict dmarc, Verdict dkim, Verdict spf, boolean passes) {
		MailAuthentication authentication = MailAuthentication
			.of(Mails.withHeaders("Authentication-Results: MX.balcao.example 1; " + found, FROM), "mx.balcao.example");
		assertThat(authentication).isEqualTo(new MailAuthentication(dmarc, dkim, spf));
		assertThat(authentication.passes()).isEqualTo(passes);
	}

}
