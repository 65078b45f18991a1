package balcao.decree;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import balcao.platform.web.Paper;

/** Prints histories. */
@Component
class HistoryPaper {

	private final Paper paper;

	HistoryPaper(Paper paper) {
		this.paper = paper;
	}

	byte[] print(List<PrintedTicket> tickets, HistoryJson.About about, Locale locale) {
		return this.paper.print("decree/paper-history", Map.of("tickets", tickets, "history", about), locale);
	}

}
