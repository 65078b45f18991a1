package balcao.intake;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Which team answers which requests; a blank cell matches anything. */
@Entity
@Table(name = "intake_routing_rule")
class RoutingRule {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private @Nullable Long requestTypeId;

	private @Nullable Long productId;

	private @Nullable Long moduleId;

	private long teamId;

	@Version
	private int version;

	protected RoutingRule() {
	}

	static RoutingRule of(RoutingKey key, long teamId) {
		RoutingRule rule = new RoutingRule();
		rule.change(key, teamId);
		return rule;
	}

	void change(RoutingKey key, long teamId) {
		this.requestTypeId = key.requestTypeId();
		this.productId = key.productId();
		this.moduleId = key.moduleId();
		this.teamId = teamId;
	}

	/** How many cells are filled: the rule with the most wins. */
	int specificity() {
		return (int) Stream.of(this.requestTypeId, this.productId, this.moduleId).filter(Objects::nonNull).count();
	}

	boolean isCatchAll() {
		return specificity() == 0;
	}

	/** Whether some request could match both rules without either being more specific. */
	boolean tiesWith(RoutingRule other) {
		return specificity() == other.specificity() && meets(this.requestTypeId, other.requestTypeId)
				&& meets(this.productId, other.productId) && meets(this.moduleId, other.moduleId);
	}

	private static boolean meets(@Nullable Long one, @Nullable Long other) {
		return one == null || other == null || one.equals(other);
	}

	RoutingKey key() {
		return new RoutingKey(this.requestTypeId, this.productId, this.moduleId);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long teamId() {
		return this.teamId;
	}

	int version() {
		return this.version;
	}

}
