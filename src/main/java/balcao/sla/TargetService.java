package balcao.sla;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each severity promises. */
@Service
@Transactional
public class TargetService {

	private final Targets targets;

	TargetService(Targets targets) {
		this.targets = targets;
	}

	/**
	 * Promises a duration of a calendar; what runs already keeps the promise it began
	 * with.
	 * @param severity 1 to 4; null for FEEDBACK
	 */
	public void promise(@Nullable Integer severity, TargetName name, Duration duration, long calendarId) {
		this.targets.inOrder()
			.stream()
			.filter((target) -> target.name() == name && Objects.equals(target.severity(), severity))
			.findFirst()
			.ifPresentOrElse((target) -> target.change(duration, calendarId),
					() -> this.targets.save(Target.promise(severity, name, duration, calendarId)));
	}

	@Transactional(readOnly = true)
	public List<PromisedTarget> inForce() {
		return this.targets.inOrder()
			.stream()
			.map((target) -> new PromisedTarget(target.id(), target.severity(), target.name(), target.duration(),
					target.calendarId()))
			.toList();
	}

}
