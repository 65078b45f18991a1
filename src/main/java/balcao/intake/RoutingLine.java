package balcao.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A routing rule in words.
 *
 * @param conditions in the order in which people tell them; none for every request
 * @param weight the place in the order of rules, the highest first
 */
public record RoutingLine(long id, List<ConditionLine> conditions, long teamId, String team, boolean teamArchived,
		boolean followsDepartment, boolean archived, int weight, int version) {

	/** What the rule looks at, in the names that people gave; empty for everything. */
	public String words() {
		return this.conditions.stream().map(ConditionLine::told).collect(Collectors.joining(" · "));
	}

	public boolean isCatchAll() {
		return this.conditions.isEmpty();
	}

	/** Whether it can decide about a request at all. */
	public boolean isHealthy() {
		return !this.teamArchived && !isDead();
	}

	/** Whether no request can match it, since something it asks for is out of use. */
	public boolean isDead() {
		return this.conditions.stream().anyMatch(ConditionLine::gone);
	}

	/** The value of a field; null where the rule does not look at it. */
	public @Nullable String value(RoutingField field) {
		return condition(field.code()).map(ConditionLine::value).orElse(null);
	}

	/** The conditions on custom fields. */
	public List<ConditionLine> custom() {
		return this.conditions.stream().filter((one) -> one.condition().isCustom()).toList();
	}

	public RoutingTerms terms() {
		return new RoutingTerms(this.conditions.stream().map(ConditionLine::condition).toList(), this.teamId,
				this.followsDepartment);
	}

	private Optional<ConditionLine> condition(String field) {
		return this.conditions.stream().filter((one) -> one.condition().field().equals(field)).findFirst();
	}

	/**
	 * A condition in words.
	 *
	 * @param name what the value is called; null when it is no longer there
	 * @param gone whether it is out of use
	 */
	public record ConditionLine(RoutingCondition condition, @Nullable String name, boolean gone) {

		public String value() {
			return this.condition.value();
		}

		/** The code of the field, for its label. */
		public String field() {
			return this.condition.isCustom() ? "custom" : this.condition.field();
		}

		public String told() {
			return this.condition.isCustom() ? this.condition.told()
					: Objects.requireNonNullElse(this.name, this.condition.value());
		}

	}

}
