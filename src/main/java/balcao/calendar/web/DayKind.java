package balcao.calendar.web;

/** Why a day of the year's picture stands out. */
enum DayKind {

	HOLIDAY("national"),

	PARTIAL("partial"),

	EXCEPTION("own");

	private final String look;

	DayKind(String look) {
		this.look = look;
	}

	/** The name that the style sheet knows. */
	public String look() {
		return this.look;
	}

}
