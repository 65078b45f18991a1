package balcao.knowledge.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.catalog.CatalogService;
import balcao.knowledge.ArticleAuthoring;
import balcao.knowledge.ArticleLanguage;
import balcao.knowledge.ArticleOvertaken;
import balcao.knowledge.ArticleReading;
import balcao.knowledge.ArticleService;
import balcao.knowledge.ArticleSheet;
import balcao.knowledge.ArticleVisibility;
import balcao.knowledge.CategoryChoice;
import balcao.knowledge.CategoryService;
import balcao.knowledge.LineDiff;
import balcao.platform.CurrentPerson;
import balcao.platform.Markdown;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.platform.web.PlatformSettings;
import balcao.platform.web.Uploads;

/** Lays out the editor, and does what its buttons ask. */
@Component
class ArticleEditing {

	private static final String FORM = "form";

	private final ArticleService articles;

	private final ArticleAuthoring authoring;

	private final ArticleReading reading;

	private final CategoryService categories;

	private final CatalogService catalog;

	private final Uploads uploads;

	private final PlatformSettings settings;

	private final MessageSource messages;

	ArticleEditing(ArticleService articles, ArticleAuthoring authoring, ArticleReading reading,
			CategoryService categories, CatalogService catalog, Uploads uploads, PlatformSettings settings,
			MessageSource messages) {
		this.articles = articles;
		this.authoring = authoring;
		this.reading = reading;
		this.categories = categories;
		this.catalog = catalog;
		this.uploads = uploads;
		this.settings = settings;
		this.messages = messages;
	}

	/** The editor of a new article. */
	ModelAndView blank() {
		List<CategoryChoice> choices = this.categories.choices();
		return page(null).addObject(FORM, ArticleForm.blank((choices.size() == 1) ? choices.get(0).id() : null));
	}

	ModelAndView show(long id, CurrentPerson person) {
		ArticleSheet article = this.authoring.sheet(id, person);
		return page(article).addObject(FORM, ArticleForm.of(article));
	}

	/**
	 * Does what the button says.
	 * @param id the article; null for one that begins
	 */
	ModelAndView act(@Nullable Long id, ArticleForm sent, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		ArticleSheet article = (id != null) ? this.authoring.sheet(id, person) : null;
		ArticleForm form = withImages(sent, errors, person);
		if (errors.hasFieldErrors("next")) {
			return again(article, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		EditorAct act = form.act();
		if (!act.keeps()) {
			boolean wrong = errors.hasFieldErrors("files") || errors.hasFieldErrors("body");
			ModelAndView view = again(article, form, wrong ? errors : new BeanPropertyBindingResult(form, FORM),
					wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
			return (act == EditorAct.PREVIEW) ? view.addObject("preview", this.reading.preview(form.text())) : view;
		}
		if (!errors.hasErrors()) {
			try {
				long kept = keep(id, form, act, person);
				redirect.addFlashAttribute("flash", "knowledge.flash." + act);
				return Pages.redirect("/desk/articles/" + kept);
			}
			catch (ArticleOvertaken overtaken) {
				return overtaken(Objects.requireNonNull(id), form.withVersion(overtaken.version()), person);
			}
			catch (Refused refused) {
				errors.rejectValue(field(refused.messageKey()), refused.messageKey(), refused.arguments(), null);
			}
		}
		return again(article, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private long keep(@Nullable Long id, ArticleForm form, EditorAct act, CurrentPerson person) {
		Instant at = (act == EditorAct.SCHEDULE) ? form.instant(this.settings.zone()) : null;
		if (id == null) {
			return this.articles.write(form.edit(), act.after(), at, person);
		}
		this.articles.rewrite(id, form.seen(), form.edit(), act.after(), at, person);
		return id;
	}

	/** What somebody else wrote meanwhile, beside what is typed here: nothing is lost. */
	private ModelAndView overtaken(long id, ArticleForm form, CurrentPerson person) {
		ArticleSheet theirs = this.authoring.sheet(id, person);
		ModelAndView view = page(theirs).addObject(FORM, form)
			.addObject("overtaken", true)
			.addObject("differences", LineDiff.around(LineDiff.of(theirs.body(), form.text())));
		view.setStatus(HttpStatus.CONFLICT);
		return view;
	}

	/** Images that came with the form are stored and named at the end of the text. */
	private ArticleForm withImages(ArticleForm form, BindingResult errors, CurrentPerson person) {
		List<StoredFile> received = this.uploads.receive(person, List.of(), form.files(), errors);
		if (received.stream().anyMatch((file) -> !file.isImage())) {
			errors.rejectValue(null, "knowledge.editor.imagesOnly");
		}
		String images = received.stream()
			.filter(StoredFile::isImage)
			.map((file) -> "\n\n" + Markdown.image(file.id(), file.name()))
			.collect(Collectors.joining());
		return images.isEmpty() ? form : form.withBody((form.text() + images).strip());
	}

	private ModelAndView again(@Nullable ArticleSheet article, ArticleForm form, BindingResult errors,
			HttpStatus status) {
		BeanPropertyBindingResult shown = new BeanPropertyBindingResult(form, FORM);
		shown.addAllErrors(errors);
		ModelAndView view = page(article).addObject(FORM, form).addObject(BindingResult.MODEL_KEY_PREFIX + FORM, shown);
		view.setStatus(status);
		return view;
	}

	private ModelAndView page(@Nullable ArticleSheet article) {
		return new ModelAndView("knowledge/editor").addObject("article", article)
			.addObject("address", (article != null) ? "/desk/articles/" + article.id() : "/desk/articles")
			.addObject("categories", categories(article))
			.addObject("products",
					this.catalog.products()
						.stream()
						.map((product) -> Option.of(Long.toString(product.id()), product.name()))
						.toList())
			.addObject("languages",
					Arrays.stream(ArticleLanguage.values())
						.map((language) -> Option.of(language.name(), say("knowledge.articleLanguage." + language)))
						.toList())
			.addObject("readers",
					Arrays.stream(ArticleVisibility.values())
						.map((one) -> new Option(one.name(), say("knowledge.articleVisibility." + one),
								say("knowledge.editor.readers." + one)))
						.toList())
			.addObject("rules", this.uploads.rules());
	}

	/** An article keeps a category that is out of use. */
	private List<Option> categories(@Nullable ArticleSheet article) {
		List<CategoryChoice> choices = this.categories.choices();
		List<Option> options = choices.stream()
			.map((choice) -> Option.of(Long.toString(choice.id()), choice.name()))
			.collect(Collectors.toList());
		if (article != null && choices.stream().noneMatch((choice) -> choice.id() == article.categoryId())) {
			options
				.add(Option.of(Long.toString(article.categoryId()), this.categories.find(article.categoryId()).name()));
		}
		return options;
	}

	private String say(String key) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.messages.getMessage(key, null, locale);
	}

	private static @Nullable String field(String messageKey) {
		return switch (messageKey.substring(messageKey.lastIndexOf('.') + 1)) {
			case "slugTaken" -> "slug";
			case "past" -> "at";
			case "related", "relatedMany" -> "related";
			case "language" -> "language";
			case "category" -> "category";
			case "publish" -> "visibility";
			case "empty" -> "body";
			default -> null;
		};
	}

}
