package balcao.duty;

import java.util.List;

/** A shift with the turns to come, the first of them now. */
public record ShiftPlan(Shift shift, boolean isOn, List<Turn> turns) {

	public ShiftPlan {
		turns = List.copyOf(turns);
	}

	/** People of its order who cannot be called. */
	public List<DutyPerson> missing() {
		return this.shift.people().stream().filter((person) -> !person.isAble()).toList();
	}

}
