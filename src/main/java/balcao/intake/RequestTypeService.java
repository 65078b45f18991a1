package balcao.intake;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.platform.Refused;

/** Registers, changes and archives request types. */
@Service
@Transactional
public class RequestTypeService {

	private final RequestTypes types;

	private final Clock clock;

	RequestTypeService(RequestTypes types, Clock clock) {
		this.types = types;
		this.clock = clock;
	}

	/** Refuses a code that another type has. */
	public long register(String code, RequestTypeDetails details) {
		if (this.types.findByCode(code).isPresent()) {
			throw new Refused("intake.refused.codeTaken");
		}
		return this.types.saveAndFlush(RequestType.register(code, details)).id();
	}

	public void change(long id, RequestTypeDetails details) {
		load(id).change(details);
	}

	public void archive(long id) {
		load(id).archive(this.clock.instant());
	}

	public void restore(long id) {
		load(id).restore();
	}

	/** The types in use, in their order. */
	@Transactional(readOnly = true)
	public List<RequestTypeCard> cards() {
		return this.types.inUse().stream().map(RequestType::card).toList();
	}

	/** A type in use; {@link NotFound} when missing or archived. */
	@Transactional(readOnly = true)
	public RequestTypeCard card(String code) {
		return this.types.findByCode(code)
			.filter((type) -> !type.isArchived())
			.map(RequestType::card)
			.orElseThrow(NotFound::new);
	}

	/** Every type, the archived last. */
	@Transactional(readOnly = true)
	public List<RequestTypeRow> rows() {
		return this.types.everything().stream().map(RequestType::row).toList();
	}

	/** A type for its form. */
	@Transactional(readOnly = true)
	public RequestTypeRow row(long id) {
		return load(id).row();
	}

	/** A type, in use or not. */
	@Transactional(readOnly = true)
	public RequestTypeCard card(long id) {
		return load(id).card();
	}

	private RequestType load(long id) {
		return this.types.findById(id).orElseThrow(NotFound::new);
	}

}
