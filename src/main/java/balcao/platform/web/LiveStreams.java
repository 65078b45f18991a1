package balcao.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import balcao.platform.CurrentPerson;
import balcao.platform.LiveHearer;
import balcao.platform.SignIns;

/**
 * The streams that are open on this node. A stream carries names of topics and nothing
 * else, what one has missed is one event however much it was, and it ends with the
 * sign-in that opened it.
 */
@Component
class LiveStreams implements LiveHearer, SmartLifecycle {

	/** Windows beyond that ask now and then instead. */
	private static final int MOST_OF_ONE = 8;

	private static final int MOST = 5000;

	/** After that a page connects again, which reads its reader's rights afresh. */
	private static final Duration LIFE = Duration.ofMinutes(10);

	private static final int SENDERS = 8;

	private final Map<Long, Stream> streams = new ConcurrentHashMap<>();

	private final AtomicLong last = new AtomicLong();

	private final SignIns signIns;

	private volatile boolean running;

	private ExecutorService senders = Executors.newFixedThreadPool(SENDERS, LiveStreams::thread);

	LiveStreams(SignIns signIns) {
		this.signIns = signIns;
	}

	/**
	 * Refuses with 503 while the node is full or stops. Whoever has too many loses the
	 * oldest, which is most often that of a page that was left.
	 */
	SseEmitter open(CurrentPerson person, String session, Set<String> topics) {
		if (!this.running || this.streams.size() >= MOST) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
		List<Stream> own = this.streams.values()
			.stream()
			.filter((one) -> one.person == person.id())
			.sorted(Comparator.comparingLong((one) -> one.id))
			.toList();
		own.subList(0, Math.max(0, own.size() - MOST_OF_ONE + 1)).forEach(Stream::end);
		Stream stream = new Stream(this.last.incrementAndGet(), person.id(), session, Set.copyOf(topics));
		this.streams.put(stream.id, stream);
		stream.emitter.onCompletion(() -> this.streams.remove(stream.id));
		stream.emitter.onTimeout(stream.emitter::complete);
		stream.emitter.onError((problem) -> this.streams.remove(stream.id));
		stream.tell(Set.of());
		return stream.emitter;
	}

	@Override
	public void hear(String topic) {
		this.streams.values()
			.stream()
			.filter((stream) -> stream.topics.contains(topic))
			.forEach((stream) -> stream.tell(Set.of(topic)));
	}

	@Override
	public void missed() {
		this.streams.values().forEach((stream) -> stream.tell(stream.topics));
	}

	/** Ends the streams of whoever has signed out or may no longer sign in. */
	@Scheduled(fixedDelayString = "PT3S")
	void endSignedOut() {
		if (this.streams.isEmpty()) {
			return;
		}
		Collection<Stream> open = new ArrayList<>(this.streams.values());
		Set<String> valid = this.signIns
			.valid(open.stream().map((stream) -> stream.session).collect(Collectors.toSet()));
		open.stream()
			.filter((stream) -> !valid.contains(stream.session))
			.forEach((stream) -> stream.emitter.complete());
	}

	/** Finds out which readers are gone, and keeps proxies from closing what is quiet. */
	@Scheduled(fixedDelayString = "PT20S")
	void beat() {
		this.streams.values().forEach((stream) -> stream.tell(Set.of()));
	}

	int count() {
		return this.streams.size();
	}

	@Override
	public void start() {
		if (this.senders.isShutdown()) {
			this.senders = Executors.newFixedThreadPool(SENDERS, LiveStreams::thread);
		}
		this.running = true;
	}

	/** Pages connect again, to another node. */
	@Override
	public void stop() {
		this.running = false;
		this.streams.values().forEach((stream) -> stream.emitter.complete());
		this.senders.shutdownNow();
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

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "live-sender");
		thread.setDaemon(true);
		return thread;
	}

	/** One open page; what waits to be told to it is a set, so it never grows. */
	private final class Stream {

		private final long id;

		private final long person;

		private final String session;

		private final Set<String> topics;

		private final SseEmitter emitter = new SseEmitter(LIFE.toMillis());

		private final Set<String> waiting = new LinkedHashSet<>();

		private boolean sending;

		private Stream(long id, long person, String session, Set<String> topics) {
			this.id = id;
			this.person = person;
			this.session = session;
			this.topics = topics;
		}

		/** Its page shall not connect again, but ask by itself. */
		private void end() {
			LiveStreams.this.streams.remove(this.id);
			LiveStreams.this.senders.execute(() -> {
				try {
					this.emitter.send(SseEmitter.event().name("enough").data(""));
					this.emitter.complete();
				}
				catch (IOException | IllegalStateException ex) {
					// nobody reads it any more
				}
			});
		}

		private void tell(Set<String> changed) {
			synchronized (this.waiting) {
				this.waiting.addAll(changed);
				if (this.sending) {
					return;
				}
				this.sending = true;
			}
			try {
				LiveStreams.this.senders.execute(this::send);
			}
			catch (RejectedExecutionException ex) {
				this.emitter.complete();
			}
		}

		private void send() {
			try {
				this.emitter.send(SseEmitter.event().comment(""));
				for (List<String> told = taken(); !told.isEmpty(); told = taken()) {
					this.emitter.send(SseEmitter.event().name("changed").data(String.join(" ", told)));
				}
			}
			catch (IOException | IllegalStateException ex) {
				// the reader is gone
				LiveStreams.this.streams.remove(this.id);
			}
		}

		/** What waits; nothing waiting ends the sending. */
		private List<String> taken() {
			synchronized (this.waiting) {
				List<String> told = List.copyOf(this.waiting);
				this.waiting.clear();
				this.sending = !told.isEmpty();
				return told;
			}
		}

	}

}
