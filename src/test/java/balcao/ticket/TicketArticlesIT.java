package balcao.ticket;

import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.IntegrationTest;
import balcao.knowledge.AfterWriting;
import balcao.knowledge.ArticleAuthoring;
import balcao.knowledge.ArticleEdit;
import balcao.knowledge.ArticleLink;
import balcao.knowledge.ArticleService;
import balcao.knowledge.ArticleSheet;
import balcao.knowledge.ArticleState;
import balcao.knowledge.ArticleVisibility;
import balcao.knowledge.CategoryService;
import balcao.platform.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketArticlesIT {

	private static final TicketArticles.Words WORDS = new TicketArticles.Words("Retire o que é do cliente.",
			"O problema", "A solução", "[nome]", "[empresa]");

	@Autowired
	private Scene scene;

	@Autowired
	private TicketArticles articles;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private ArticleService service;

	@Autowired
	private ArticleAuthoring authoring;

	@Autowired
	private CategoryService categories;

	private Scene.Cast cast;

	private long category;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.category = this.categories.register("Chat", null, 1);
	}

	@Test
	void draftOfATicketIsTheTeamsAndNamesNobodyOfTheClient() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(),
				"Chat da Aurora Distribuidora parado para Otávio");
		this.conversation.reply(number, this.cast.agent(),
				Reply
					.of("Olá, Otávio Reis! Reinicie o serviço. Ligamos no 11 98765-4321 ou em cliente@aurora.example."),
				AfterReply.KEEP, Set.of());
		this.conversation.note(number, this.cast.agent(), Reply.of("Nota secreta"));

		ArticleSheet draft = this.authoring.sheet(this.articles.draft(number, WORDS, this.cast.agent()),
				this.cast.agent());

		assertThat(draft.state()).isEqualTo(ArticleState.DRAFT);
		assertThat(draft.visibility()).isEqualTo(ArticleVisibility.TEAM);
		assertThat(draft.productIds()).containsExactly(this.cast.down().productId());
		assertThat(draft.title()).isEqualTo("Chat da [empresa] parado para [nome]");
		assertThat(draft.body()).startsWith("> Retire o que é do cliente.")
			.contains("Desde cedo ninguém consegue responder.", "Reinicie o serviço.")
			.doesNotContain("Otávio", "Reis", "Aurora", "98765", "aurora.example", "Nota secreta");
	}

	@Test
	void onlyWhatTheTicketsClientMayReadIsOffered() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Chat lento");
		publish("Cache para todos", ArticleVisibility.PUBLIC);
		publish("Cache para clientes", ArticleVisibility.CLIENTS);
		publish("Cache para a equipe", ArticleVisibility.TEAM);

		assertThat(this.articles.choices(number, "cache", this.cast.agent())).extracting(ArticleLink::title)
			.containsExactlyInAnyOrder("Cache para todos", "Cache para clientes");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.articles.choices(number, "", this.cast.outsider()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.articles.draft(number, WORDS, this.cast.client()));
	}

	private void publish(String title, ArticleVisibility visibility) {
		this.service.write(ArticleEdit.of(title, "Texto", visibility, this.category, Set.of()), AfterWriting.PUBLISH,
				null, this.cast.leader());
	}

}
