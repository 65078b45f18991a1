package balcao.sla;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A policy with everything that was ever published of it.
 *
 * @param current null when nothing is in force yet
 * @param draft null when nobody is changing it
 * @param versions the published ones, the newest first
 */
public record PolicyPage(long id, String name, boolean archived, @Nullable PolicyVersion current,
		@Nullable PolicyVersion draft, List<PolicyVersion> versions) {

	/** Whether nobody is told how an emergency stands at an interval. */
	public boolean lacksUpdates() {
		return this.current != null && !this.current.terms().promisesUpdates();
	}

	/** Whether a version is published that is not in force yet. */
	public boolean isWaiting() {
		return !this.versions.isEmpty()
				&& (this.current == null || this.versions.get(0).number() > this.current.number());
	}

}
