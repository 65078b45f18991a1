package balcao.incident;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An incident with all that belongs to it.
 *
 * @param joining requests about the same that came later and may join
 */
public record IncidentPage(IncidentRow incident, long productId, @Nullable Long moduleId, long teamId, String team,
		@Nullable Long leadId, List<IncidentChild> children, List<IncidentUpdate> updates, List<IncidentMoment> moments,
		List<JoiningTicket> joining, List<BannerRow> banners, Instant at) {

	public long open() {
		return this.children.stream().filter(IncidentChild::open).count();
	}

	public long outside() {
		return this.children.stream().filter((child) -> !child.isSeen()).count();
	}

	/** The earliest promise to say something, over all of them. */
	public @Nullable Instant updateBy() {
		return this.children.stream()
			.map(IncidentChild::updateBy)
			.filter((at) -> at != null)
			.min(Instant::compareTo)
			.orElse(null);
	}

}
