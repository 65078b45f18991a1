package balcao.severity;

/** The two tables beside the matrix. */
public enum LevelKind {

	/** Four levels, from the gravest. */
	IMPACT(4),

	/** Three priorities, from the highest. */
	PRIORITY(3);

	private final int size;

	LevelKind(int size) {
		this.size = size;
	}

	/** How many levels there are. */
	public int size() {
		return this.size;
	}

}
