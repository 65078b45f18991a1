package balcao.intake;

/** How much a tip insists. */
public enum TipKind {

	HINT, REMINDER, SUGGESTION, WARNING

}
