package balcao.knowledge;

/** Why a revision was kept. */
public enum RevisionCause {

	PUBLISHED,

	/** For an instant that may have been taken back since. */
	SCHEDULED,

	/** A draft that an older revision took the place of. */
	KEPT

}
