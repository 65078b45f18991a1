package balcao.mime;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailHtmlTests {

	static final MailHtml.View VIEW = new MailHtml.View(Map.of("tela@x", "/desk/mails/7/files/1"), false,
			Set.of("-- responda acima desta linha --"), "Citação", "Assinatura", "imagem");

	private static final MailHtml.View REMOTE = new MailHtml.View(Map.of(), true, Set.of(), "Citação", "Assinatura",
			"imagem");

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
			"<noscript><style></noscript><script>alert(1)</script>",
			"<math><mtext><table><mglyph><style><!--</style><img "
					+ "title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
			"<a href=\"javascript:alert(1)\">x</a>", "<a href=\" java\nscript:alert(1)\">x</a>",
			"<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
			"<iframe srcdoc=\"<script>alert(1)</script>\">", "<form action=https://evil.example><input name=a></form>",
			"<meta http-equiv=refresh content=\"0;url=//evil\">", "<base href=https://evil.example>",
			"<link rel=stylesheet href=//evil.example/x.css>",
			"<div style=\"background:url(https://evil.example/x)\">x</div>", "<style>@import '//evil.example'</style>",
			"<table background=https://evil.example/x><tr><td>x</table>", "<object data=//evil.example></object>",
			"<img srcset=\"https://evil.example/x 1x\">", "<video poster=https://evil.example/x>",
			"<template><script>alert(1)</script></template>", "<input type=image src=https://evil.example/x>",
			"<img src=\"https://evil.example/x\">", "<div style=\"width:expression(alert(1))\">x</div>",
			"<details open ontoggle=alert(1)>x</details>", "<xmp><script>alert(1)</script></xmp>",
			"<plaintext><script>alert(1)</script>" })
	void nothingRunsOrFetches(String html) {
		String safe = MailHtml.safe("<p>Olá</p>" + html, VIEW).html();
		assertThat(safe).contains("Olá")
			.doesNotContainIgnoringCase("<script")
			.doesNotContainIgnoringCase("<img")
			.doesNotContainIgnoringCase("<iframe")
			.doesNotContainIgnoringCase("<form")
			.doesNotContainIgnoringCase("<svg")
			.doesNotContainIgnoringCase("<style")
			.doesNotContain("javascript:", "url(", "href=\"data:", "src=\"");
		assertThat(safe.replaceAll(">[^<]*<", "><")).doesNotContain("onerror", "onload", "ontoggle",
				"evil.example/x.css");
	}

	@Test
	void remoteImagesWaitUntilTheyAreAskedFor() {
		String html = "<p>Olá <img src=\"https://img.example/logo.png\" alt=\"Logo\"><img src=\"//img.example/b.png\">"
				+ "<img src=\"https://track.example/p.gif\" width=1 height=1></p>";
		SafeMailHtml blocked = MailHtml.safe(html, VIEW);
		assertThat(blocked.html()).contains("[Logo]", "[imagem]").doesNotContain("<img");
		assertThat(blocked.remoteImages()).containsExactly("https://img.example/logo.png", "https://img.example/b.png",
				"https://track.example/p.gif");
		assertThat(MailHtml.safe(html, REMOTE).html()).contains("src=\"https://img.example/logo.png\"",
				"referrerpolicy=\"no-referrer\"", "src=\"https://img.example/b.png\"");
	}

	@Test
	void ownImagesStandInTheirPlaces() {
		assertThat(MailHtml.safe("<img src=\"cid:tela@x\"><img src=\"cid:outra@x\">", VIEW).html())
			.contains("src=\"/desk/mails/7/files/1\"", "[imagem]")
			.doesNotContain("cid:");
	}

	@Test
	void linksLeadOutWithoutTellingWhereFrom() {
		assertThat(MailHtml.safe("<a href=\"https://x.example/a?b=c\">x</a>", VIEW).html()).contains(
				"href=\"https://x.example/a?b&#61;c\"", "rel=\"nofollow noopener noreferrer\"", "target=\"_blank\"");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<div>Aparece a 17</div><div class=gmail_quote><div class=gmail_attr>Em sex. S escreveu:</div>"
					+ "<blockquote class=gmail_quote>Qual?</blockquote></div>",
			"<div>Aparece a 17</div><blockquote type=cite>Qual?</blockquote>",
			"<div>Aparece a 17</div><div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>De:</b> S</div><div>Qual?</div>",
			"<div><div>Aparece a 17</div><div class=yahoo_quoted>Qual?</div></div>",
			"<div class=WordSection1><p>Aparece a 17</p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt'>"
					+ "<p><b>De:</b> S<br><b>Enviado:</b> hoje<br><b>Para:</b> Ana</p></div><p>Qual?</p></div>",
			"<p>Aparece a 17</p><div>-- responda acima desta linha --</div><p>Qual?</p>",
			"<div>Aparece a 17</div><div class=moz-cite-prefix>Em 20/11/2026 16:00, S escreveu:</div><blockquote>Qual?</blockquote>" })
	void quotesAreFoldedAndStay(String html) {
		String safe = MailHtml.safe(html, VIEW).html();
		int fold = safe.indexOf("<details class=\"quote\"><summary>Citação</summary>");
		assertThat(fold).isGreaterThan(safe.indexOf("Aparece a 17"));
		assertThat(safe.indexOf("Qual?")).isGreaterThan(fold);
		assertThat(safe.indexOf("Qual?")).isLessThan(safe.lastIndexOf("</details>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<blockquote>x</blockquote>", "<div class=gmail_signature>x</div>", "<script></script>x",
			"<img width=1 src=http://x.example>y", "<div id=appendonsend>x", "<table><tr><td>x", "<blockquote>x" })
	void h99_htmlOfManyPiecesTakesNoLongerThanItsLength(String piece) {
		long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		MailHtml.safe(piece.repeat(30_000), VIEW);
		assertThat((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1_000_000)
			.isLessThan(6_000);
	}

	/** Two million characters each: what is too much is not put in order at all. */
	@ParameterizedTest
	@ValueSource(strings = { "<div>", "<svg><g>", "<math><mi><p>", "<b><a><p>", "<table><tr><td>", "<a href=x><nobr>",
			"<font color=red><i>x<p>", "<table>x", "<template>", "<a ", "<", "a=x ", "&amp;" })
	void h99_htmlThatIsTooMuchBecomesItsWords(String piece) {
		String start = piece.equals("a=x ") ? "<p " : "";
		String html = "<p>Olá</p>" + start + piece.repeat(2_000_000 / piece.length());
		long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		SafeMailHtml safe = MailHtml.safe(html, VIEW);
		assertThat((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1_000_000)
			.isLessThan(3_000);
		assertThat(safe.html()).contains("Olá");
		assertThat(safe.isSimplified()).isEqualTo(piece.matches("(?s)<[a-z].*"));
	}

	@Test
	void h99_elementsLeftOpenAreNotRepeatedWithoutEnd() {
		StringBuilder html = new StringBuilder("<p>");
		for (int i = 0; i < 150; i++) {
			html.append("<font face=").append("x".repeat(5000)).append(i).append('>');
		}
		html.append("<p>x".repeat(20_000));
		SafeMailHtml safe = MailHtml.safe(html.toString(), VIEW);
		assertThat(safe.isSimplified()).isTrue();
		assertThat(safe.html().length()).isLessThan(1_000_000);
	}

	@Test
	void h99_wordsOfWhatIsTooMuchRunNothing() {
		SafeMailHtml safe = MailHtml
			.safe("<p>Olá &lt;img src=x onerror=alert(1)&gt; <b>você</b></p><script>alert(2)</script>"
					+ "<i>".repeat(HtmlTree.MOST_ELEMENTS + 1) + "fim", VIEW);
		assertThat(safe.isSimplified()).isTrue();
		assertThat(safe.remoteImages()).isEmpty();
		assertThat(safe.html()).contains("Olá", "você", "fim").doesNotContain("<img", "<i>", "<script", "alert(2)");
	}

	@Test
	void h99_mailOfTooMuchHtmlIsReadAndMarked() {
		String html = "<p>Olá</p>" + "<div>".repeat(50_000) + "fim";
		ReadMail mail = MailReader.read(("From: a@x.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
				+ "Content-Type: text/html; charset=utf-8\r\n\r\n" + html)
			.getBytes(StandardCharsets.UTF_8));
		assertThat(mail.flaws()).contains(MailFlaw.HTML_TOO_MUCH);
		assertThat(mail.text()).contains("Olá", "fim").doesNotContain("<div");
	}

	@Test
	void forwardedMailsAreNotFolded() {
		assertThat(MailHtml
			.safe("<div class=gmail_quote><div class=gmail_attr>---------- Forwarded message ---------"
					+ "</div>Conteúdo</div>", VIEW)
			.html()).doesNotContain("<details");
	}

	@Test
	void htmlIsReadAsTextByLines() {
		assertThat(MailHtml.text("<html><head><title>t</title><style>p{}</style></head><body><p>Olá,&nbsp;tudo bem?</p>"
				+ "<ul><li>um</li><li>dois</li></ul><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
				+ "<blockquote>citado<br>mais</blockquote><pre>x  y\nz</pre>"
				+ "<a href=\"https://x.example/\">aqui</a></body></html>"))
			.isEqualTo("""
					Olá, tudo bem?

					- um
					- dois

					a b
					c

					> citado
					> mais
					x  y
					z
					aqui <https://x.example/>""");
	}

}
