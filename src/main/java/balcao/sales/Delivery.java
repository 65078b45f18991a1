package balcao.sales;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;

/**
 * Until when something is delivered once it was accepted.
 *
 * @param day set for a date alone
 * @param days business days after the day of acceptance; set for those alone
 */
public record Delivery(Kind kind, @Nullable LocalDate day, @Nullable Integer days) {

	/** Nothing is promised. */
	public static final Delivery NONE = new Delivery(Kind.NONE, null, null);

	private static final int MOST_DAYS = 365;

	/** Refuses more business days than a year has. */
	public Delivery {
		if ((kind == Kind.ON_DAY) != (day != null) || (kind == Kind.BUSINESS_DAYS) != (days != null)
				|| (days != null && (days < 1 || days > MOST_DAYS))) {
			throw new Refused("sales.refused.delivery");
		}
	}

	public static Delivery on(LocalDate day) {
		return new Delivery(Kind.ON_DAY, day, null);
	}

	public static Delivery within(int businessDays) {
		return new Delivery(Kind.BUSINESS_DAYS, null, businessDays);
	}

	/** How a delivery is promised. */
	public enum Kind {

		NONE, ON_DAY, BUSINESS_DAYS

	}

	public boolean isPromised() {
		return this.kind != Kind.NONE;
	}

}
