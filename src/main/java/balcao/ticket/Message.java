package balcao.ticket;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Something said in a ticket, to the client or inside the team. */
@Entity
@Table(name = "ticket_message")
class Message {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long ticketId;

	private long authorId;

	@Enumerated(EnumType.STRING)
	private Side side;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private String text;

	private Instant at;

	protected Message() {
	}

	static Message say(long ticketId, long authorId, Side side, Visibility visibility, String text, Instant now) {
		Message message = new Message();
		message.ticketId = ticketId;
		message.authorId = authorId;
		message.side = side;
		message.visibility = visibility;
		message.text = text;
		message.at = now;
		return message;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

}
