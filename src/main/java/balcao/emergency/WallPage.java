package balcao.emergency;

/** What a screen shows. */
public record WallPage(String name, WallShows shows, EmergencyBoard board) {

	public boolean tellsCompanies() {
		return this.shows != WallShows.NUMBERS;
	}

	public boolean tellsSummaries() {
		return this.shows == WallShows.SUMMARIES;
	}

}
