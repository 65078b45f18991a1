package balcao.incident.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import balcao.incident.IncidentReading;
import balcao.incident.SpikeProposal;
import balcao.platform.CurrentPerson;
import balcao.ticket.QueuePanel;

/** What looks like an incident, above a team's queue. */
@Component
class SpikeQueuePanel implements QueuePanel {

	private final IncidentReading reading;

	SpikeQueuePanel(IncidentReading reading) {
		this.reading = reading;
	}

	@Override
	public String template() {
		return "incident/_spikes";
	}

	@Override
	public @Nullable Object view(long teamId, CurrentPerson reader) {
		List<SpikeProposal> proposals = this.reading.proposals(teamId, reader);
		return proposals.isEmpty() ? null : proposals;
	}

}
