package balcao.mime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text in pieces, none of which is left out: put together again they are the text.
 *
 * @param pieces in their order, at least one
 */
public record QuotedText(List<Piece> pieces) {

	public QuotedText {
		pieces = List.copyOf(pieces);
	}

	/** What was newly written, without quotes and signatures. */
	public String written() {
		return this.pieces.stream()
			.filter((piece) -> piece.kind() == Kind.WRITTEN)
			.map(Piece::text)
			.collect(Collectors.joining())
			.strip();
	}

	/** The whole text. */
	public String whole() {
		return this.pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

	/** What a piece of a text is. */
	public enum Kind {

		/** Newly written. */
		WRITTEN,

		/** Written earlier, and who wrote it when. */
		QUOTE,

		/** Who writes, or with which device. */
		SIGNATURE

	}

	/** Lines of one kind, with the line feeds at their ends. */
	public record Piece(Kind kind, String text) {
	}

}
