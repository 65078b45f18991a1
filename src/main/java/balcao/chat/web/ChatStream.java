package balcao.chat.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import balcao.chat.ChatLine;
import balcao.chat.ChatReading;
import balcao.chat.ChatStanding;
import balcao.platform.CurrentPerson;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open page that follows conversations. It holds a place in each and nothing else:
 * what comes after it is read from the database when the connection can take more, so a
 * slow reader costs one piece of text and no thread.
 */
final class ChatStream implements WriteListener {

	private static final Logger logger = LoggerFactory.getLogger(ChatStream.class);

	/** How much is read and written at once. */
	private static final int LINES = 50;

	private static final int LETTERS = 32_768;

	/** How soon a page that lost it comes again. */
	private static final String GREETING = "retry: 2000\n\n";

	private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

	private final long id;

	private final CurrentPerson person;

	private final String session;

	private final String address;

	private final Locale locale;

	private final AsyncContext context;

	private final ServletOutputStream out;

	private final Sources sources;

	private final Map<Long, Followed> followed = new TreeMap<>();

	/** Of which conversations the other side writes right now. */
	private final Map<Long, String> typing = new ConcurrentHashMap<>();

	/** How often somebody wanted something written while somebody wrote. */
	private final AtomicInteger wanted = new AtomicInteger();

	private final long openedAt = System.nanoTime();

	private volatile boolean closing;

	private volatile boolean begun;

	private volatile boolean beat;

	private volatile @Nullable String farewell;

	/** By {@link System#nanoTime()}; 0 while the reader keeps up. */
	private volatile long blockedSince;

	private boolean completed;

	private boolean unflushed;

	private boolean greeted;

	ChatStream(long id, CurrentPerson person, String session, String address, Locale locale, AsyncContext context,
			ServletOutputStream out, Map<Long, Integer> places, Sources sources) {
		this.id = id;
		this.person = person;
		this.session = session;
		this.address = address;
		this.locale = locale;
		this.context = context;
		this.out = out;
		this.sources = sources;
		places.forEach((conversation, position) -> this.followed.put(conversation, new Followed(position)));
	}

	/** What all streams of a node share. */
	record Sources(ChatReading reading, ChatWords words, JsonMapper json, Executor senders) {

	}

	/** How far the reader has come in a conversation. */
	private static final class Followed {

		private int position;

		private String standing = "";

		private volatile int version = -1;

		private volatile boolean stale = true;

		private Followed(int position) {
			this.position = position;
		}

	}

	long id() {
		return this.id;
	}

	long personId() {
		return this.person.id();
	}

	String session() {
		return this.session;
	}

	String address() {
		return this.address;
	}

	Set<Long> conversations() {
		return this.followed.keySet();
	}

	/** Something may have changed in a conversation. */
	void hear(long conversation) {
		Followed one = this.followed.get(conversation);
		if (one != null) {
			one.stale = true;
			want();
		}
	}

	void hearAll() {
		this.followed.values().forEach((one) -> one.stale = true);
		want();
	}

	/** The number of the last change, as the database has it. */
	void hear(long conversation, int version) {
		Followed one = this.followed.get(conversation);
		if (one != null && one.version != version) {
			hear(conversation);
		}
	}

	void hearTyping(long conversation, String side, long by) {
		if (by != this.person.id() && this.followed.containsKey(conversation)) {
			this.typing.put(conversation, side);
			want();
		}
	}

	/** Finds out whether the reader is still there. */
	void beat() {
		this.beat = true;
		want();
	}

	/** Ends it; a page that is told an event does not come again by itself. */
	void end(@Nullable String event) {
		this.farewell = (event != null) ? "event: " + event + "\ndata:\n\n" : "";
		want();
	}

	/**
	 * Ends it, whatever the reader does. Only whoever writes completes the request: its
	 * buffers serve others afterwards.
	 */
	void drop() {
		this.closing = true;
		want();
	}

	/** Whether it was opened long ago, by {@link System#nanoTime()}. */
	boolean isOlderThan(Duration life, long now) {
		return now - this.openedAt > life.toNanos();
	}

	/** Whether its reader has not taken anything for long. */
	boolean isBlockedFor(Duration patience, long now) {
		long since = this.blockedSince;
		return since != 0 && now - since > patience.toNanos();
	}

	@Override
	public void onWritePossible() {
		this.begun = true;
		want();
	}

	@Override
	public void onError(Throwable problem) {
		drop();
	}

	private void want() {
		if (this.wanted.getAndIncrement() == 0) {
			try {
				this.sources.senders().execute(this::send);
			}
			catch (RejectedExecutionException ex) {
				// the node stops, and its connections with it
				this.closing = true;
			}
		}
	}

	/** One thread at a time. */
	private void send() {
		int seen = 1;
		do {
			try {
				write();
			}
			catch (IOException ex) {
				// the reader is gone
				this.closing = true;
			}
			catch (RuntimeException ex) {
				// without the database, for one: the page comes again
				logger.warn("A stream of conversations ends: {}", ex.toString());
				this.closing = true;
			}
			if (this.closing) {
				complete();
			}
			seen = this.wanted.addAndGet(-seen);
		}
		while (seen != 0);
	}

	private void complete() {
		if (this.begun && !this.completed) {
			this.completed = true;
			try {
				this.context.complete();
			}
			catch (IllegalStateException ex) {
				// the connection has ended by itself
			}
		}
	}

	private void write() throws IOException {
		while (this.begun && !this.closing) {
			if (!this.out.isReady()) {
				this.blockedSince = (this.blockedSince != 0) ? this.blockedSince : Math.max(1, System.nanoTime());
				return;
			}
			this.blockedSince = 0;
			if (this.unflushed) {
				this.unflushed = false;
				this.out.flush();
				continue;
			}
			byte[] next = next();
			if (next == null) {
				return;
			}
			this.unflushed = true;
			this.out.write(next);
		}
	}

	/** What is to be told next; null for nothing. */
	private byte @Nullable [] next() {
		String last = this.farewell;
		if (last != null) {
			if (last.isEmpty()) {
				this.closing = true;
				return null;
			}
			this.farewell = "";
			return last.getBytes(StandardCharsets.UTF_8);
		}
		StringBuilder told = new StringBuilder(this.greeted ? "" : GREETING);
		this.greeted = true;
		for (Map.Entry<Long, Followed> one : this.followed.entrySet()) {
			if (one.getValue().stale && told.length() < LETTERS) {
				one.getValue().stale = false;
				tell(one.getKey(), one.getValue(), told);
			}
		}
		for (Long conversation : List.copyOf(this.typing.keySet())) {
			String side = this.typing.remove(conversation);
			told.append("event: typing\ndata: {\"chat\":")
				.append(conversation)
				.append(",\"side\":\"")
				.append(side)
				.append("\"}\n\n");
		}
		if (told.length() > 0) {
			this.beat = false;
			return told.toString().getBytes(StandardCharsets.UTF_8);
		}
		if (this.beat) {
			this.beat = false;
			return BEAT;
		}
		return null;
	}

	/**
	 * Appends what stands after the place, and how the conversation stands after that.
	 */
	private void tell(long conversation, Followed one, StringBuilder told) {
		Optional<ChatStanding> standing = this.sources.reading().find(conversation, this.person);
		if (standing.isEmpty()) {
			told.append("event: gone\ndata: {\"chat\":").append(conversation).append("}\n\n");
			return;
		}
		int version = standing.get().version();
		List<ChatLine> lines = (one.position < standing.get().lastPosition())
				? this.sources.reading().after(conversation, one.position, LINES, this.person) : List.of();
		int before = told.length();
		for (ChatLine line : lines) {
			if (told.length() - before > LETTERS) {
				break;
			}
			one.position = line.position();
			told.append("id: ")
				.append(ChatPlace.text(places()))
				.append("\nevent: line\ndata: ")
				.append(json(this.sources.words().news(conversation, line, this.person, this.locale)))
				.append("\n\n");
		}
		if (one.position < standing.get().lastPosition()) {
			one.stale = true;
			return;
		}
		one.version = version;
		String now = json(this.sources.words().news(standing.get(), this.person, this.locale));
		if (!now.equals(one.standing)) {
			one.standing = now;
			told.append("event: standing\ndata: ").append(now).append("\n\n");
		}
	}

	private Map<Long, Integer> places() {
		Map<Long, Integer> places = new TreeMap<>();
		this.followed.forEach((conversation, one) -> places.put(conversation, one.position));
		return places;
	}

	/** One line without a break: JSON escapes those in texts. */
	private String json(Object news) {
		return this.sources.json().writeValueAsString(news);
	}

}
