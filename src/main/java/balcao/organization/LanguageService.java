package balcao.organization;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;

/** In which language people are written to. */
@Service
@Transactional
public class LanguageService {

	/** Those to choose from; the first is everybody's who chose none. */
	public static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("pt-BR"), Locale.ENGLISH);

	private final Languages languages;

	LanguageService(Languages languages) {
		this.languages = languages;
	}

	@Transactional(readOnly = true)
	public Locale of(long personId) {
		return this.languages.of(personId).map(Locale::forLanguageTag).orElse(LANGUAGES.get(0));
	}

	/** Chooses for oneself. */
	public void choose(CurrentPerson person, Locale language) {
		if (!LANGUAGES.contains(language)) {
			throw new Refused("organization.refused.language");
		}
		this.languages.choose(person.id(), language.toLanguageTag());
	}

}
