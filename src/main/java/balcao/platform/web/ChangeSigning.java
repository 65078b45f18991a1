package balcao.platform.web;

import java.time.Clock;
import java.util.Set;

import balcao.platform.ChangeTrail;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Signs every transaction that may write, where somebody signed in asks for it; pages
 * that only read pay nothing.
 */
@Component
class ChangeSigning implements TransactionExecutionListener {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final CurrentPeople people;

	private final ChangeTrail trail;

	private final Clock clock;

	ChangeSigning(CurrentPeople people, ChangeTrail trail, Clock clock) {
		this.people = people;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && !transaction.isReadOnly()
				&& RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& !READING.contains(attributes.getRequest().getMethod())) {
			sign(attributes.getRequest());
		}
	}

	private void sign(HttpServletRequest request) {
		this.people.found(request).ifPresent((person) -> this.trail.sign(person, this.clock.instant()));
	}

}
