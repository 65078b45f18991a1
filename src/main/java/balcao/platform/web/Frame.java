package balcao.platform.web;

import java.util.List;
import java.util.Optional;

import balcao.platform.CurrentPerson;
import balcao.platform.LongNumbers;
import balcao.platform.OrganizationNames;
import balcao.platform.StatusBanner;
import balcao.platform.StatusBanners;
import balcao.platform.SupportPhone;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * What surrounds every page, read in templates as {@code #frame}; each part is looked up
 * only when a layout asks for it.
 */
public final class Frame {

	private static final String SPRITE = "/img/sprite.svg";

	private final HttpServletRequest request;

	private final Sources sources;

	private @Nullable String sprite;

	private @Nullable List<StatusBanner> banners;

	Frame(HttpServletRequest request, Sources sources) {
		this.request = request;
		this.sources = sources;
	}

	/** Who is signed in; null for strangers. */
	public @Nullable CurrentPerson person() {
		return this.sources.people().of(this.request).orElse(null);
	}

	/** The client organization of the person; null for the team and for strangers. */
	public @Nullable String organization() {
		return Optional.ofNullable(person())
			.map(CurrentPerson::organizationId)
			.flatMap((id) -> Optional.ofNullable(this.sources.organizations().getIfAvailable())
				.flatMap((names) -> names.nameOf(id)))
			.orElse(null);
	}

	/** The team's navigation. */
	public List<RailSection> rail() {
		CurrentPerson person = person();
		if (person == null || person.isClient()) {
			return List.of();
		}
		return this.sources.rails().orderedStream().flatMap((rail) -> rail.sections(person).stream()).toList();
	}

	/** How many notices wait for the person at the bell; null where there is none. */
	public @Nullable Long unread() {
		CurrentPerson person = person();
		UnreadCount count = this.sources.unread().getIfAvailable();
		return (person == null || count == null) ? null : count.of(person);
	}

	/** What is out of order for a client; nothing for the team and for strangers. */
	public List<StatusBanner> banners() {
		if (this.banners == null) {
			CurrentPerson person = person();
			StatusBanners source = this.sources.banners().getIfAvailable();
			this.banners = (person == null || !person.isClient() || source == null) ? List.of()
					: source.of(person, language().locale());
		}
		return this.banners;
	}

	/** What is out of order with a product, by its name. */
	public List<StatusBanner> bannersOf(@Nullable String product) {
		return banners().stream().filter((banner) -> !banner.isResolved() && banner.isAbout(product)).toList();
	}

	/** What somebody of the team was called about and nobody has taken. */
	public List<Summons> summons() {
		CurrentPerson person = person();
		SummonsSource source = this.sources.summons().getIfAvailable();
		return (person == null || person.isClient() || source == null) ? List.of() : source.of(person);
	}

	/** Whether an address is the page being shown, or one of its views by parameters. */
	public boolean isAt(String href) {
		String query = this.request.getQueryString();
		String here = this.request.getRequestURI() + ((query != null && href.contains("?")) ? "?" + query : "");
		return here.equals(href);
	}

	public Language language() {
		return Preferences.languageOf(this.request);
	}

	public Theme theme() {
		return Preferences.themeOf(this.request);
	}

	public List<Language> languages() {
		return List.of(Language.values());
	}

	public List<Theme> themes() {
		return List.of(Theme.values());
	}

	/** A message by its key, with what it is about. */
	public String say(String key, @Nullable List<Object> arguments) {
		Object[] values = (arguments != null) ? arguments.toArray() : new Object[0];
		return this.sources.messages().getMessage(key, values, language().locale());
	}

	/** How to reach people; the phone is the back office's where it names one. */
	public PlatformSettings.Support support() {
		PlatformSettings.Support support = this.sources.settings().support();
		return Optional.ofNullable(this.sources.phone().getIfAvailable())
			.flatMap(SupportPhone::phone)
			.map(support::withPhone)
			.orElse(support);
	}

	/** The opening hours in the page's language; empty where none are set. */
	public String supportHours() {
		return support().hoursIn(language());
	}

	/** Where forms of the frame come back to. */
	public String path() {
		return OwnPath.of(this.request);
	}

	/** Whether those forms may leave the page without losing what was typed. */
	public boolean isRepeatable() {
		return OwnPath.isRepeatable(this.request);
	}

	/** The state of the sign-in page. */
	public SignIn signIn() {
		return SignIn.of(this.request);
	}

	/** The address of an icon. */
	public String icon(String name) {
		if (this.sprite == null) {
			String address = this.sources.files().getObject().getForLookupPath(SPRITE);
			this.sprite = this.request.getContextPath() + ((address != null) ? address : SPRITE);
		}
		return this.sprite + "#" + name;
	}

	/** Where the parts of the frame come from. */
	record Sources(CurrentPeople people, ObjectProvider<OrganizationNames> organizations,
			ObjectProvider<RailSource> rails, ObjectProvider<UnreadCount> unread, ObjectProvider<StatusBanners> banners,
			ObjectProvider<SummonsSource> summons, PlatformSettings settings, ObjectProvider<SupportPhone> phone,
			ObjectProvider<LongNumbers> numbers, ObjectProvider<ResourceUrlProvider> files, MessageSource messages) {

	}

}
