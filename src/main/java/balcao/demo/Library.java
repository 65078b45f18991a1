package balcao.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.knowledge.AfterWriting;
import balcao.knowledge.ArticleEdit;
import balcao.knowledge.ArticleLanguage;
import balcao.knowledge.ArticleService;
import balcao.knowledge.CategoryService;
import balcao.knowledge.SynonymService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;

/** Writes the demo's articles, and the words that mean the same. */
@Component
@Profile("demo")
class Library {

	private static final String AUTHOR = "lider@balcao.example";

	private final ArticleService articles;

	private final CategoryService categories;

	private final SynonymService synonyms;

	private final PersonService people;

	Library(ArticleService articles, CategoryService categories, SynonymService synonyms, PersonService people) {
		this.articles = articles;
		this.categories = categories;
		this.synonyms = synonyms;
		this.people = people;
	}

	/** Originals first: a translation belongs to one. */
	void fill(Cast cast) {
		CurrentPerson author = this.people.findActive(AUTHOR).orElseThrow();
		List<ArticleFile> files = DemoFiles.articles();
		Map<String, Long> shelves = new HashMap<>();
		Map<String, Long> written = new HashMap<>();
		for (ArticleFile file : files) {
			if (file.translates() == null) {
				long category = shelves.computeIfAbsent(file.category(),
						(name) -> this.categories.register(name, null, shelves.size() + 1));
				written.put(file.slug(), this.articles.write(edit(file, ArticleLanguage.PT, category, cast),
						AfterWriting.PUBLISH, null, author));
			}
		}
		for (ArticleFile file : files) {
			if (file.translates() != null) {
				long translation = this.articles.translate(Objects.requireNonNull(written.get(file.translates())),
						author);
				this.articles.rewrite(translation, 0,
						edit(file, ArticleLanguage.EN, Objects.requireNonNull(shelves.get(file.category())), cast),
						AfterWriting.PUBLISH, null, author);
			}
		}
		DemoFiles.synonyms().forEach(this.synonyms::add);
	}

	private static ArticleEdit edit(ArticleFile file, ArticleLanguage language, long category, Cast cast) {
		Set<Long> products = file.products()
			.stream()
			.map((name) -> cast.subjects().get(Founding.path(name, null, null, null)))
			.map((subject) -> Objects.requireNonNull(Objects.requireNonNull(subject).productId()))
			.collect(Collectors.toSet());
		return new ArticleEdit(file.title(), file.body(), file.slug(), language, file.visibility(), category, products,
				List.of());
	}

}
