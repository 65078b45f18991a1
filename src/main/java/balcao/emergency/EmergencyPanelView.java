package balcao.emergency;

import java.util.List;

import balcao.duty.AlarmStory;

/** An emergency beside its conversation, for the team. */
public record EmergencyPanelView(String number, EmergencyStanding standing, List<AlarmStory> alarms,
		boolean mayReview) {

	public EmergencyPanelView {
		alarms = List.copyOf(alarms);
	}

}
