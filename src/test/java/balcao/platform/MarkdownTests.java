package balcao.platform;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class MarkdownTests {

	private static final String IMAGES = "/articles/images/";

	private final Markdown markdown = new Markdown();

	@Test
	void markupBecomesHtml() {
		assertThat(html("**negrito** e *ênfase*\n\n- um\n- dois\n\n1. a\n\n> dito\n\n`x`"))
			.contains("<strong>negrito</strong>", "<em>ênfase</em>", "<ul>", "<ol>", "<blockquote>", "<code>x</code>");
		assertThat(html("| A | B |\n|---|--:|\n| 1 | 2 |")).contains("<table>", "<th>A</th>", "align=\"right\"");
		assertThat(html("Veja https://balcao.example/ajuda."))
			.contains("<a rel=\"nofollow noopener noreferrer\" href=\"https://balcao.example/ajuda\">");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "a <script>alert(1)</script> b",
			"<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<details open ontoggle=alert(1)>x</details>",
			"<iframe src=//evil></iframe>", "<style>*{display:none}</style>", "<a href=javascript:alert(1)>x</a>",
			"<noscript><style></noscript><script>alert(1)</script>", "<math><mtext></p><script>alert(1)</script>",
			"<p\nonclick=alert(1)>x", "<!--><script>alert(1)</script>-->", "<![CDATA[<script>alert(1)</script>]]>",
			"<?php <script>alert(1)</script> ?>", "**<b onclick=alert(1)>**", "<base href=//evil>",
			"<form action=//evil><button>x</button></form>",
			"| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=1> |", "> <object data=x></object>",
			"<b>negrito</b>" })
	void markupOfHtmlIsShownAsText(String source) {
		assertThat(html(source))
			.doesNotContainPattern(
					"(?i)<(script|svg|iframe|style|img|details|noscript|math|base|form|button|object|b|html)\\b")
			.doesNotContainPattern("<[^>]*\\son\\w+=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))",
			"[x](java&#10;script:alert(1))", "[x](vbscript:x)", "[x](data:text/html;base64,PHNjcmlwdD4=)",
			"[x]: javascript:alert(1)\n\n[x]", "<javascript:alert(1)>", "[x](<javascript:alert(1)>)",
			"[x](file:///etc/passwd)", "[x](\\\\evil\\x)", "[x](//evil.example/x)", "[x](/\\evil.example)",
			"[x](\u0001javascript:alert(1))", "[x](feed:javascript:alert(1))", "![x](javascript:alert(1))",
			"![x](data:image/svg+xml;base64,PHN2Zz4=)", "![x](data:image/png;base64,iVBORw0KGgo=)",
			"![x](x\"onerror=alert(1))", "[![x](javascript:alert(1))](javascript:alert(2))",
			"![x](x 'y\" onerror=\"alert(1)')" })
	void addressesThatRunSomethingLeadNowhere(String source) {
		assertThat(html(source)).doesNotContain("href", "src=").doesNotContainPattern("<[^>]*\\son\\w+=");
	}

	@Test
	void imagesComeFromTheStoreAlone() {
		assertThat(html("![Tela](anexo:42)")).contains("<img")
			.contains("src=\"/articles/images/42\"", "alt=\"Tela\"", "loading=\"lazy\"");
		assertThat(html("![Tela](/articles/images/42)")).contains("src=\"/articles/images/42\"");
		assertThat(html("![pixel](https://evil.example/p.gif)")).doesNotContain("<img", "src=")
			.contains("<a href=\"https://evil.example/p.gif\" rel=\"nofollow noopener noreferrer\">pixel</a>");
		assertThat(html("![x](/desk/tickets/1)\n\n![x](anexo:1/../../2)\n\n![x](/articles/images/../1)"))
			.doesNotContain("<img");
		assertThat(Markdown.images("![a](anexo:1) ![b](/articles/images/22) anexo:333", IMAGES)).containsExactly(1L,
				22L, 333L);
		assertThat(html(Markdown.image(7, "captura [1].png"))).contains("alt=\"captura  1 .png\"");
	}

	@Test
	void headingsStartBelowThePagesOwnAndSkipNoLevel() {
		RichText text = this.markdown.read("## Início\n\n#### Ação\n\n## Início\n\n# **Fim** `x`\n\n## !!!", IMAGES);

		assertThat(text.headings()).containsExactly(new RichText.Heading(2, "s-inicio", "Início"),
				new RichText.Heading(3, "s-acao", "Ação"), new RichText.Heading(3, "s-inicio-2", "Início"),
				new RichText.Heading(2, "s-fim-x", "Fim x"), new RichText.Heading(3, "s-x", "!!!"));
		assertThat(text.html().html()).contains("<h2 id=\"s-inicio\">Início", "<h3 id=\"s-acao\">")
			.contains("href=\"#s-inicio-2\"", "aria-hidden=\"true\"")
			.doesNotContain("<h1", "<h4");
	}

	@Test
	void plainTextHasNoMarkup() {
		assertThat(this.markdown.read(
				"# Título\n\nUm **dois** [três](https://x.example)\nquatro\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```\ncódigo\n```",
				IMAGES)
			.plain()).isEqualTo("Título\nUm dois três quatro\n A B 1 2\ncódigo".replace("\n ", "\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "![", ">", "> ", "- ", "*", "**", "_", "`", "(", "[a](", "![a](b", "<", "&", "\\",
			"| ", "# ", "\n", "[x]: y\n", "*a **a ", "1. ", "<a ", "http://", "a@b.c ", "~~~\n", "|-|-|\n" })
	void longAndDeepTextsAreReadInTime(String part) {
		String source = part.repeat(100_000 / part.length());

		RichText text = assertTimeout(Duration.ofSeconds(5), () -> this.markdown.read(source, IMAGES));

		assertThat(text.html().html()).doesNotContain("<script");
	}

	@Test
	void deepEmphasisDoesNotEndTheStack() {
		String stars = "*".repeat(40_000);

		assertThat(html(stars + "x" + stars)).contains("x");
		assertThat(html("[".repeat(20_000) + "x" + "](/y)".repeat(20_000))).contains("x");
	}

	private String html(String source) {
		return this.markdown.read(source, IMAGES).html().html();
	}

}
