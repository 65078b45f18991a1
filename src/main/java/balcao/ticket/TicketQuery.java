package balcao.ticket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.catalog.Priority;

/**
 * What a list of the desk shows, in which order and by which columns; all of it is in the
 * address. What is left empty narrows nothing, but that without states only what is open
 * is listed.
 *
 * @param assignee {@code me}, {@code nobody} or {@code person-12}
 * @param spoke who spoke last
 * @param openedTo the last day, which counts
 * @param q words or a number
 * @param kind emergencies alone, or everything but those
 */
public record TicketQuery(@Nullable @Size(max = 20) List<@Nullable TicketStatus> status,
		@Nullable @Size(max = 50) List<@Nullable Long> team,
		@Nullable @Pattern(regexp = "(me|nobody|person-[0-9]{1,18})?") String assignee,
		@Nullable @Size(max = 4) List<@Nullable @Min(1) @Max(4) Integer> severity,
		@Nullable @Size(max = 4) List<@Nullable Priority> priority,
		@Nullable @Size(max = 6) List<@Nullable ListStage> stage, @Nullable Long organization, @Nullable Long product,
		@Nullable Long type, @Nullable Long tag, @Nullable Side spoke,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate openedFrom,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate openedTo,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate changedFrom,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate changedTo,
		@Nullable @Size(max = 200) String q, @Nullable ListOrder order,
		@Nullable @Size(max = 20) List<@Nullable ListColumn> columns, @Nullable TicketKind kind) {

	/** Everything open that one may see, nearest deadline first. */
	public static final TicketQuery ALL = new TicketQuery(null, null, null, null, null, null, null, null, null, null,
			null, null, null, null, null, null, null, null, null);

	public TicketQuery {
		status = clean(status);
		team = clean(team);
		assignee = blank(assignee) ? null : assignee;
		severity = clean(severity);
		priority = clean(priority);
		stage = clean(stage);
		q = blank(q) ? null : q;
		columns = clean(columns);
		openedFrom = dated(openedFrom);
		openedTo = dated(openedTo);
		changedFrom = dated(changedFrom);
		changedTo = dated(changedTo);
	}

	/** What is open in a team's queue, as one of its views. */
	public static TicketQuery queue(long teamId, QueueView view) {
		return new TicketQuery(switch (view) {
			case APPROVAL -> List.of(TicketStatus.IN_APPROVAL);
			case WAITING -> List.of(TicketStatus.WAITING_CLIENT, TicketStatus.PROPOSAL_SENT);
			default -> null;
		}, List.of(teamId), (view == QueueView.MINE) ? "me" : (view == QueueView.UNASSIGNED) ? "nobody" : null,
				(view == QueueView.SEVERE) ? List.of(1, 2) : null, null, null, null, null, null, null,
				(view == QueueView.ANSWERED) ? Side.CLIENT : null, null, null, null, null, null, null, null, null);
	}

	/** What is open and assigned to whoever asks. */
	public static TicketQuery own() {
		return new TicketQuery(null, null, "me", null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null);
	}

	/**
	 * The same for programs: in every state where none is named, the last changed first
	 * where no order is.
	 * @param mine only what is assigned to whoever asks
	 */
	public TicketQuery forPrograms(boolean mine) {
		ListOrder by = (this.order != null) ? this.order : ListOrder.CHANGED;
		List<@Nullable TicketStatus> states = (this.status == null && by == ListOrder.CHANGED)
				? List.of(TicketStatus.values()) : this.status;
		return new TicketQuery(states, this.team, mine ? "me" : this.assignee, this.severity, this.priority, this.stage,
				this.organization, this.product, this.type, this.tag, this.spoke, this.openedFrom, this.openedTo,
				this.changedFrom, this.changedTo, this.q, by, null, this.kind);
	}

	/** The names of what narrows or orders it, beside states and words. */
	public Set<String> filters() {
		return Stream.of(text().split("&"))
			.map((part) -> part.replaceFirst("=.*", ""))
			.filter((name) -> !Set.of("", "status", "q", "columns").contains(name))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether only tickets are listed that still stand in a queue. */
	public boolean isOpenOnly() {
		return statuses().stream().allMatch(TicketStatus::isOpen);
	}

	/** The order that the list has; what has ended comes by its last change alone. */
	public ListOrder ordered() {
		return isOpenOnly() ? ListOrder.orUsual(this.order) : ListOrder.CHANGED;
	}

	public List<ListColumn> shown() {
		return list(this.columns).isEmpty() ? ListColumn.USUAL : list(this.columns);
	}

	List<TicketStatus> statuses() {
		return list(this.status);
	}

	/** Whether a form that shows this has the value chosen. */
	public boolean has(Object value) {
		return Stream.<@Nullable Collection<?>>of(this.status, this.team, this.severity, this.priority, this.stage)
			.anyMatch((list) -> list != null && list.contains(value));
	}

	/** The column at a place, from 0 on; null where there is none. */
	public @Nullable ListColumn columnAt(int place) {
		return (place < shown().size()) ? shown().get(place) : null;
	}

	/** The part of an address after its question mark, the same for equal queries. */
	public String text() {
		UriComponentsBuilder address = UriComponentsBuilder.newInstance();
		List<Object> values = new ArrayList<>();
		add(address, values, "status", this.status);
		add(address, values, "kind", this.kind);
		add(address, values, "team", this.team);
		add(address, values, "assignee", this.assignee);
		add(address, values, "severity", this.severity);
		add(address, values, "priority", this.priority);
		add(address, values, "stage", this.stage);
		add(address, values, "organization", this.organization);
		add(address, values, "product", this.product);
		add(address, values, "type", this.type);
		add(address, values, "tag", this.tag);
		add(address, values, "spoke", this.spoke);
		add(address, values, "openedFrom", this.openedFrom);
		add(address, values, "openedTo", this.openedTo);
		add(address, values, "changedFrom", this.changedFrom);
		add(address, values, "changedTo", this.changedTo);
		add(address, values, "q", this.q);
		add(address, values, "order", this.order);
		add(address, values, "columns", this.columns);
		String text = address.encode().buildAndExpand(values.toArray()).toUriString();
		return text.startsWith("?") ? text.substring(1) : text;
	}

	private static void add(UriComponentsBuilder address, List<Object> values, String name, @Nullable Object value) {
		Collection<?> all = (value instanceof Collection<?> several) ? several
				: (value != null) ? List.of(value) : List.of();
		for (Object one : all) {
			address.queryParam(name, "{v}");
			values.add(one);
		}
	}

	static <T> List<T> list(@Nullable List<@Nullable T> values) {
		return (values != null) ? values.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList()
				: List.of();
	}

	private static <T> @Nullable List<@Nullable T> clean(@Nullable List<@Nullable T> values) {
		List<T> some = list(values);
		return some.isEmpty() ? null : new ArrayList<>(new LinkedHashSet<>(some));
	}

	/** Days that no ticket can have narrow nothing. */
	private static @Nullable LocalDate dated(@Nullable LocalDate day) {
		return (day != null && day.getYear() >= 1900 && day.getYear() <= 2100) ? day : null;
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
