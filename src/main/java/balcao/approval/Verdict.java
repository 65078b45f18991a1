package balcao.approval;

/** What somebody, or a round in the end, says. */
public enum Verdict {

	APPROVED, DENIED

}
