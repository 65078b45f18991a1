package balcao.platform.web;

import java.time.Duration;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a company sets about the whole portal.
 *
 * @param zone the zone in which screens show times
 * @param sessionLifetime how long a session may last from signing in, however active
 * @param support how to reach people, in the same place on every page
 */
@ConfigurationProperties("balcao.platform")
public record PlatformSettings(@DefaultValue("America/Sao_Paulo") ZoneId zone,
		@DefaultValue("7d") Duration sessionLifetime, @DefaultValue Support support) {

	/**
	 * How to reach support.
	 *
	 * @param phone the emergency phone as people read it; empty shows none
	 * @param hours the opening hours in Portuguese; empty shows none
	 * @param hoursEnglish the opening hours in English
	 */
	public record Support(@DefaultValue("") String phone, @DefaultValue("") String hours,
			@DefaultValue("") String hoursEnglish) {

		public boolean hasPhone() {
			return !this.phone.isBlank();
		}

		/** The phone as a link: digits and a leading plus only. */
		public String phoneLink() {
			return "tel:" + this.phone.replaceAll("[^+0-9]", "");
		}

		Support withPhone(String phone) {
			return new Support(phone, this.hours, this.hoursEnglish);
		}

		public String hoursIn(Language language) {
			return (language == Language.ENGLISH) ? this.hoursEnglish : this.hours;
		}

	}

}
