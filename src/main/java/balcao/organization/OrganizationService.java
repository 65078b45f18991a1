package balcao.organization;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;

/** Registers, renames and archives client organizations. */
@Service
@Transactional
public class OrganizationService {

	private final Organizations organizations;

	private final Clock clock;

	OrganizationService(Organizations organizations, Clock clock) {
		this.organizations = organizations;
		this.clock = clock;
	}

	public long register(String name, @Nullable String document) {
		return this.organizations.saveAndFlush(Organization.register(name, document)).id();
	}

	public void rename(long id, String name, @Nullable String document) {
		load(id).rename(name, document);
	}

	/** People of an archived organization can no longer sign in; its tickets stay. */
	public void archive(long id) {
		load(id).archive(this.clock.instant());
	}

	public void restore(long id) {
		load(id).restore();
	}

	/** Every organization in use, by name. */
	@Transactional(readOnly = true)
	public List<Choice> choices() {
		return this.organizations.choices();
	}

	@Transactional(readOnly = true)
	public String nameOf(long id) {
		return load(id).name();
	}

	private Organization load(long id) {
		return this.organizations.findById(id).orElseThrow(NotFound::new);
	}

}
