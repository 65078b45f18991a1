package balcao.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mail apart by mime4j's stream of tokens, which stops where it is told to; mails
 * within mails stay whole.
 */
final class PartReader {

	private final MailLimits limits;

	private final Flaws flaws;

	private final Deque<Part> containers = new ArrayDeque<>();

	private MailHeaders.Builder headers = new MailHeaders.Builder();

	private @Nullable Part root;

	private @Nullable Part current;

	private int parts;

	PartReader(MailLimits limits, Flaws flaws) {
		this.limits = limits;
		this.flaws = flaws;
	}

	/** The mail in these bytes, as far as it can be taken apart. */
	Part read(byte[] bytes) {
		try {
			walk(bytes, RecursionMode.M_NO_RECURSE);
		}
		catch (IOException | MimeException | RuntimeException ex) {
			this.flaws.add(MailFlaw.BROKEN_STRUCTURE);
			if (isWithoutContent()) {
				readFlat(bytes);
			}
		}
		return (this.root != null) ? this.root : new Part(MailHeaders.NONE, null);
	}

	private boolean isWithoutContent() {
		return this.root == null || (this.root.isMultipart() && this.root.parts().isEmpty());
	}

	/** A mail whose parts cannot be told apart is one text. */
	private void readFlat(byte[] bytes) {
		this.root = null;
		this.containers.clear();
		try {
			walk(bytes, RecursionMode.M_FLAT);
		}
		catch (IOException | MimeException | RuntimeException ex) {
			this.flaws.add(MailFlaw.UNREADABLE);
		}
	}

	private void walk(byte[] bytes, RecursionMode mode) throws IOException, MimeException {
		MimeTokenStream stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
		stream.setRecursionMode(mode);
		stream.parse(new ByteArrayInputStream(bytes));
		for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
			if (!take(state, stream)) {
				stream.stop();
				return;
			}
		}
	}

	/** Whether to go on. */
	private boolean take(EntityState state, MimeTokenStream stream) throws IOException {
		switch (state) {
			case T_START_HEADER -> this.headers = new MailHeaders.Builder();
			case T_FIELD ->
				this.headers.add(new String(stream.getField().getRaw().toByteArray(), StandardCharsets.ISO_8859_1));
			case T_END_HEADER -> begin();
			case T_START_MULTIPART -> {
				this.containers.push(Objects.requireNonNull(this.current));
				this.flaws.addIf(this.containers.size() > this.limits.depth(), MailFlaw.TOO_DEEP);
				return this.containers.size() <= this.limits.depth();
			}
			case T_PREAMBLE, T_EPILOGUE -> this.containers.element().around(stream.getInputStream().readAllBytes());
			case T_BODY -> Objects.requireNonNull(this.current).body(stream.getInputStream().readAllBytes());
			case T_END_MULTIPART -> this.containers.pop();
			default -> {
				return goesOn();
			}
		}
		return true;
	}

	private void begin() {
		Part container = this.containers.peek();
		Part part = new Part(this.headers.build(), (container != null) ? container.type() : null);
		if (container != null) {
			container.add(part);
		}
		else if (this.root == null) {
			this.root = part;
		}
		this.current = part;
		this.parts++;
	}

	private boolean goesOn() {
		this.flaws.addIf(this.parts > this.limits.parts(), MailFlaw.TOO_MANY_PARTS);
		boolean interrupted = Thread.currentThread().isInterrupted();
		this.flaws.addIf(interrupted, MailFlaw.INTERRUPTED);
		return !interrupted && this.parts <= this.limits.parts();
	}

}
