package balcao.chat.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import balcao.chat.ChatReading;
import balcao.platform.CurrentPerson;
import balcao.platform.LiveHearer;
import balcao.platform.SignIns;
import balcao.platform.TooOften;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The streams of conversations that are open on this node. A hint of the database only
 * makes one look sooner: the numbers of changes are looked at every few seconds anyway. A
 * stream ends with the sign-in that opened it, after a while so that rights are read
 * afresh, and when its reader does not keep up; the page then comes again with the place
 * it has come to.
 */
@Component
class ChatStreams implements LiveHearer, SmartLifecycle {

	private static final Pattern TOPIC = Pattern.compile("chat:(\\d{1,18})(?::typing:(CLIENT|TEAM):(\\d{1,18}))?");

	private static final Duration LIFE = Duration.ofMinutes(10);

	private static final int SENDERS = 4;

	private final Map<Long, ChatStream> streams = new ConcurrentHashMap<>();

	private final Map<Long, Set<ChatStream>> followers = new ConcurrentHashMap<>();

	private final AtomicLong last = new AtomicLong();

	private final ChatReading reading;

	private final ChatWords words;

	private final JsonMapper json;

	private final SignIns signIns;

	private final StreamSettings settings;

	private volatile boolean running;

	private volatile ExecutorService senders = Executors.newFixedThreadPool(SENDERS, ChatStreams::thread);

	ChatStreams(ChatReading reading, ChatWords words, JsonMapper json, SignIns signIns, StreamSettings settings) {
		this.reading = reading;
		this.words = words;
		this.json = json;
		this.signIns = signIns;
		this.settings = settings;
	}

	/**
	 * Follows conversations that the person may see from a place in each on. Refuses with
	 * 503 while the node is full, and an address that has too many; a person who has too
	 * many loses the oldest.
	 */
	void open(HttpServletRequest request, HttpServletResponse response, CurrentPerson person, String session,
			Locale locale, Map<Long, Integer> places) throws IOException {
		String address = request.getRemoteAddr();
		makeRoom(person, address);
		AsyncContext context = request.startAsync();
		context.setTimeout(0);
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.setHeader("X-Accel-Buffering", "no");
		ServletOutputStream out = response.getOutputStream();
		ChatStream stream = new ChatStream(this.last.incrementAndGet(), person, session, address, locale, context, out,
				places, new ChatStream.Sources(this.reading, this.words, this.json, this::execute));
		this.streams.put(stream.id(), stream);
		places.keySet()
			.forEach((conversation) -> this.followers
				.computeIfAbsent(conversation, (one) -> ConcurrentHashMap.newKeySet())
				.add(stream));
		context.addListener(new Ending(() -> forget(stream)));
		out.setWriteListener(stream);
	}

	private void makeRoom(CurrentPerson person, String address) {
		if (!this.running || this.streams.size() >= this.settings.most()) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
		if (this.streams.values().stream().filter((one) -> one.address().equals(address)).count() >= this.settings
			.ofOneAddress()) {
			throw new TooOften(Duration.ofMinutes(1));
		}
		List<ChatStream> own = this.streams.values()
			.stream()
			.filter((one) -> one.personId() == person.id())
			.sorted(Comparator.comparingLong(ChatStream::id))
			.toList();
		own.subList(0, Math.max(0, own.size() - this.settings.ofOnePerson() + 1)).forEach((one) -> one.end("enough"));
	}

	private void forget(ChatStream stream) {
		this.streams.remove(stream.id());
		stream.conversations().forEach((conversation) -> this.followers.computeIfPresent(conversation, (id, all) -> {
			all.remove(stream);
			return all.isEmpty() ? null : all;
		}));
		stream.drop();
	}

	@Override
	public void hear(String topic) {
		Matcher parts = TOPIC.matcher(topic);
		if (!parts.matches()) {
			return;
		}
		long conversation = Long.parseLong(parts.group(1));
		String side = parts.group(2);
		Consumer<ChatStream> news = (side == null) ? (stream) -> stream.hear(conversation)
				: (stream) -> stream.hearTyping(conversation, side, Long.parseLong(parts.group(3)));
		this.followers.getOrDefault(conversation, Set.of()).forEach(news);
	}

	@Override
	public void missed() {
		look();
	}

	/** What no hint has told; one statement however many streams there are. */
	@Scheduled(fixedDelayString = "PT5S")
	void look() {
		Set<Long> followed = new HashSet<>(this.followers.keySet());
		if (!followed.isEmpty()) {
			this.reading.versions(followed)
				.forEach((conversation, version) -> this.followers.getOrDefault(conversation, Set.of())
					.forEach((stream) -> stream.hear(conversation, version)));
		}
	}

	/** Ends the streams of whoever has signed out or may no longer sign in. */
	@Scheduled(fixedDelayString = "PT3S")
	void endSignedOut() {
		Collection<ChatStream> open = new ArrayList<>(this.streams.values());
		if (open.isEmpty()) {
			return;
		}
		Set<String> valid = this.signIns.valid(open.stream().map(ChatStream::session).collect(Collectors.toSet()));
		open.stream().filter((stream) -> !valid.contains(stream.session())).forEach(this::forget);
	}

	/** Ends those whose readers take nothing any more, and those that are old. */
	@Scheduled(fixedDelayString = "PT5S")
	void endSlow() {
		long now = System.nanoTime();
		this.streams.values()
			.stream()
			.filter((stream) -> stream.isBlockedFor(this.settings.patience(), now) || stream.isOlderThan(LIFE, now))
			.forEach(this::forget);
	}

	/** Finds out which readers are gone, and keeps proxies from closing what is quiet. */
	@Scheduled(fixedDelayString = "PT20S")
	void beat() {
		this.streams.values().forEach(ChatStream::beat);
	}

	int count() {
		return this.streams.size();
	}

	@Override
	public void start() {
		if (this.senders.isShutdown()) {
			this.senders = Executors.newFixedThreadPool(SENDERS, ChatStreams::thread);
		}
		this.running = true;
	}

	/** Pages come again, to another node. */
	@Override
	public void stop() {
		this.running = false;
		List.copyOf(this.streams.values()).forEach(this::forget);
		this.senders.shutdown();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the server stops waiting for open requests. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

	private void execute(Runnable task) throws RejectedExecutionException {
		this.senders.execute(task);
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "chat-sender");
		thread.setDaemon(true);
		return thread;
	}

	/** However a stream ends. */
	private record Ending(Runnable then) implements AsyncListener {

		@Override
		public void onComplete(AsyncEvent event) {
			this.then.run();
		}

		@Override
		public void onTimeout(AsyncEvent event) {
			this.then.run();
		}

		/** Completed at once, or the server would try to show an error page in it. */
		@Override
		public void onError(AsyncEvent event) {
			this.then.run();
			try {
				event.getAsyncContext().complete();
			}
			catch (IllegalStateException ex) {
				// whoever writes was quicker
			}
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			// only one stream is begun for a request
		}

	}

}
