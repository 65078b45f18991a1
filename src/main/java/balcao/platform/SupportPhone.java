package balcao.platform;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Whom to call in an emergency, where the back office says so; else the configuration
 * does.
 */
@Component
public class SupportPhone {

	private volatile Optional<String> phone = Optional.empty();

	/** The phone as people read it. */
	public Optional<String> phone() {
		return this.phone;
	}

	/** Says which phone it is, from now on. */
	public void use(Optional<String> phone) {
		this.phone = phone;
	}

}
