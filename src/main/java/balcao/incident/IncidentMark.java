package balcao.incident;

import org.jspecify.annotations.Nullable;

/**
 * What a protocol's page tells the team of incidents.
 *
 * @param incidentId the one it belongs to or might join
 * @param joined whether it belongs to it
 */
public record IncidentMark(String ticket, @Nullable Long incidentId, @Nullable String number, @Nullable String subject,
		@Nullable IncidentState state, boolean joined, @Nullable SpikeProposal spike) {

}
