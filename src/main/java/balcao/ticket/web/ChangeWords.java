package balcao.ticket.web;

import java.util.List;
import java.util.stream.Stream;

import balcao.ticket.DeskTicketPage;
import balcao.ticket.FieldChange;

/** Puts the changes that go with a reply into words. */
record ChangeWords(DeskTicketPage page) {

	/** What forms wrote down, as far as it is still possible. */
	public List<ChangeLine> of(List<String> values) {
		return values.stream()
			.distinct()
			.flatMap((value) -> FieldChange.parse(value).stream())
			.flatMap((change) -> Stream.ofNullable(ChangeLine.of(change, this.page)))
			.toList();
	}

}
