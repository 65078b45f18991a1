package balcao.sla;

import java.time.Duration;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A promise in force: so much time of a calendar for a severity. */
@Entity
@Table(name = "sla_target")
class Target {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private @Nullable Short severity;

	@Enumerated(EnumType.STRING)
	private TargetName target;

	private long durationSeconds;

	private long calendarId;

	private short yellowPercent;

	private short redPercent;

	@Version
	private int version;

	protected Target() {
	}

	static Target promise(@Nullable Integer severity, TargetName name, Duration duration, long calendarId) {
		Target target = new Target();
		target.severity = (severity != null) ? severity.shortValue() : null;
		target.target = name;
		target.yellowPercent = 50;
		target.redPercent = 80;
		target.change(duration, calendarId);
		return target;
	}

	void change(Duration duration, long calendarId) {
		this.durationSeconds = duration.toSeconds();
		this.calendarId = calendarId;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	@Nullable Integer severity() {
		return (this.severity != null) ? this.severity.intValue() : null;
	}

	TargetName name() {
		return this.target;
	}

	Duration duration() {
		return Duration.ofSeconds(this.durationSeconds);
	}

	long calendarId() {
		return this.calendarId;
	}

	int yellowPercent() {
		return this.yellowPercent;
	}

	int redPercent() {
		return this.redPercent;
	}

	int version() {
		return this.version;
	}

}
