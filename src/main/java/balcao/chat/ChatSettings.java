package balcao.chat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The one row of what a company settled about conversations. */
@Repository
class ChatSettings {

	private final JdbcClient jdbc;

	ChatSettings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ChatTerms terms() {
		return this.jdbc.sql("select * from chat_setting")
			.query((row, number) -> new ChatTerms(Columns.longOrNull(row, "calendar_id"),
					Columns.longOrNull(row, "team_id"), row.getInt("most_per_agent"), row.getInt("told_after_minutes"),
					new ChatTerms.Words(Columns.text(row, "welcome_pt"), Columns.text(row, "outside_pt")),
					new ChatTerms.Words(Columns.text(row, "welcome_en"), Columns.text(row, "outside_en"))))
			.single();
	}

	void change(ChatTerms terms) {
		this.jdbc
			.sql("""
					update chat_setting set calendar_id = :calendar, team_id = :team, most_per_agent = :most,
						told_after_minutes = :told, welcome_pt = :welcomePt, welcome_en = :welcomeEn, outside_pt = :outsidePt,
						outside_en = :outsideEn, version = version + 1""")
			.param("calendar", terms.calendarId())
			.param("team", terms.teamId())
			.param("most", terms.mostPerAgent())
			.param("told", terms.toldAfterMinutes())
			.param("welcomePt", terms.portuguese().welcome())
			.param("welcomeEn", terms.english().welcome())
			.param("outsidePt", terms.portuguese().outside())
			.param("outsideEn", terms.english().outside())
			.update();
	}

}
