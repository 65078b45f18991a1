package balcao.ticket;

import java.util.List;

/**
 * What belongs to a ticket, as far as the reader may see it.
 *
 * @param hidden how many others there are that the reader, of the team, may not see
 * @param change where relations are changed; empty for clients
 */
public record Relations(String number, TicketStatus status, List<RelatedLine> lines, long hidden, String home,
		String change) {

	public List<RelatedLine> of(Relation relation) {
		return this.lines.stream().filter((line) -> line.relation() == relation).toList();
	}

	public boolean isParent() {
		return !of(Relation.CHILD).isEmpty();
	}

	public int children() {
		return of(Relation.CHILD).size();
	}

	public boolean isMerged() {
		return !of(Relation.MERGED_INTO).isEmpty();
	}

	/** Children that go on though their parent was solved. */
	public long unsolvedChildren() {
		return this.status.isOpen() ? 0 : of(Relation.CHILD).stream().filter((line) -> line.status().isOpen()).count();
	}

}
