package balcao.sales.web;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import balcao.platform.web.Paper;
import balcao.sales.ProposalSheet;

/** Prints proposals and receipts. */
@Component
class ProposalPaper {

	private final Paper paper;

	ProposalPaper(Paper paper) {
		this.paper = paper;
	}

	/** What is proposed. */
	byte[] proposal(ProposalSheet sheet, Locale locale) {
		return print("sales/paper-proposal", sheet, locale);
	}

	/** What was accepted, by whom and when. */
	byte[] receipt(ProposalSheet sheet, Locale locale) {
		return print("sales/paper-receipt", sheet, locale);
	}

	private byte[] print(String template, ProposalSheet sheet, Locale locale) {
		return this.paper.print(template, Map.of("sheet", sheet, "row", sheet.row()), locale);
	}

}
