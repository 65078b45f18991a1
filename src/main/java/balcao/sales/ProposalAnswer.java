package balcao.sales;

/** What a client says to a proposal. */
public enum ProposalAnswer {

	ACCEPTED, DECLINED, CHANGE_ASKED

}
