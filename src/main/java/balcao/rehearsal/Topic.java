package balcao.rehearsal;

/** What a draft is of. */
public enum Topic {

	CALENDAR, POLICY, MATRIX

}
