package balcao.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;

/** Which team answers which requests. */
@Entity
@Table(name = "intake_routing_rule")
class RoutingRule {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long teamId;

	private boolean followsDepartment;

	private @Nullable Instant archivedAt;

	@ElementCollection
	@CollectionTable(name = "intake_routing_condition", joinColumns = @JoinColumn(name = "rule_id"))
	@MapKeyColumn(name = "field")
	private Map<String, Cell> cells = new HashMap<>();

	private short conditions;

	private int weight;

	private String signature;

	@Version
	private int version;

	protected RoutingRule() {
	}

	static RoutingRule of(RoutingTerms terms) {
		RoutingRule rule = new RoutingRule();
		rule.write(terms);
		return rule;
	}

	/** Refuses to make the rule for everything another: every request finds a team. */
	void change(RoutingTerms terms) {
		if (isCatchAll() != terms.isCatchAll()) {
			throw new Refused(isCatchAll() ? "intake.refused.catchAll" : "intake.refused.noCondition");
		}
		write(terms);
	}

	void archive(Instant now) {
		if (isCatchAll()) {
			throw new Refused("intake.refused.catchAll");
		}
		this.archivedAt = now;
	}

	void restore() {
		this.archivedAt = null;
	}

	private void write(RoutingTerms terms) {
		terms.check();
		this.teamId = terms.teamId();
		this.followsDepartment = terms.followsDepartment();
		Map<String, Cell> wanted = new HashMap<>();
		terms.conditions().forEach((one) -> wanted.put(one.field(), new Cell(one.value(), one.label())));
		this.cells.keySet().retainAll(wanted.keySet());
		this.cells.putAll(wanted);
		this.conditions = (short) terms.conditions().size();
		this.weight = terms.weight();
		this.signature = terms.signature();
	}

	boolean isCatchAll() {
		return this.conditions == 0;
	}

	RoutingTerms terms() {
		return new RoutingTerms(this.cells.entrySet()
			.stream()
			.map((cell) -> new RoutingCondition(cell.getKey(), cell.getValue().value, cell.getValue().label))
			.toList(), this.teamId, this.followsDepartment);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int version() {
		return this.version;
	}

	/** What a field must be. */
	@Embeddable
	static class Cell {

		private String value;

		private @Nullable String label;

		protected Cell() {
		}

		private Cell(String value, @Nullable String label) {
			this.value = value;
			this.label = label;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Cell cell && this.value.equals(cell.value)
					&& Objects.equals(this.label, cell.label);
		}

		@Override
		public int hashCode() {
			return Objects.hash(this.value, this.label);
		}

	}

}
