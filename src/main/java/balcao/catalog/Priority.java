package balcao.catalog;

import java.util.stream.Stream;

/** How urgent the requester calls it; the middle one is recommended. */
public enum Priority {

	HIGH(1), MEDIUM(2), LOW(3);

	private final int level;

	Priority(int level) {
		this.level = level;
	}

	/** Its place among the levels, 1 the most urgent. */
	public int level() {
		return this.level;
	}

	/** The priority of a level, 1 to 3. */
	public static Priority ofLevel(int level) {
		return Stream.of(values()).filter((priority) -> priority.level == level).findFirst().orElseThrow();
	}

}
