package balcao.sales;

/**
 * What was accepted, by whom and when.
 *
 * @param document canonical JSON
 * @param sha256 over its bytes in UTF-8
 */
public record ProposalReceipt(String document, String sha256) {

}
