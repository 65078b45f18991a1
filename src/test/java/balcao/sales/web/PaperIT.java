package balcao.sales.web;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.IntegrationTest;
import balcao.platform.Money;
import balcao.sales.Discount;
import balcao.sales.OfferLine;
import balcao.sales.ProposalDeciding;
import balcao.sales.ProposalReading;
import balcao.sales.ProposalSheet;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** What is printed says what the page says, accents and all. */
@IntegrationTest
class PaperIT {

	@Autowired
	private Scene scene;

	@Autowired
	private ProposalDeciding deciding;

	@Autowired
	private ProposalReading reading;

	@Autowired
	private ProposalPaper paper;

	@Test
	void proposalAndReceiptArePrinted() throws IOException {
		Scene.Cast cast = this.scene.set();
		String number = this.scene.open(cast.client(), cast.incident(), cast.down(), "Integração <b>& ação</b>");
		long id = this.scene.propose(number, cast.agent(),
				OfferLine.of("Configuração e validação", "10", Money.reais("125")),
				OfferLine.of("Treinamento", "1.5", Money.reais("300")).less(Discount.percent("10")));
		ProposalSheet sheet = this.reading.sheet(number, id, cast.manager());
		assertThat(text(this.paper.proposal(sheet, Scene.PORTUGUESE))).contains("Integração <b>& ação</b>",
				"Configuração e validação", "R$ 1.250,00", "1,5", "10%", "R$ 405,00", "R$ 1.655,00", "30/11/2026",
				"10 dias úteis após o aceite", "Aurora Distribuidora");
		this.deciding.accept(number, id, List.of(1), "192.0.2.9", cast.manager());
		ProposalSheet accepted = this.reading.sheet(number, id, cast.manager());
		assertThat(text(this.paper.receipt(accepted, Scene.PORTUGUESE)).replaceAll("\\s", "")).contains("MarinaPrado",
				"192.0.2.9", accepted.row().receiptHash(), "R$1.250,00,linhas1");
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
		}
	}

}
