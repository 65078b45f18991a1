package balcao.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import balcao.platform.PublicAddress;

/** Shows whoever starts a fresh Balcão where its first admin is created. */
@Component
@Profile("!demo")
class SetUpLink {

	private static final Logger log = LoggerFactory.getLogger(SetUpLink.class);

	private final SetUpService setUp;

	private final PublicAddress address;

	SetUpLink(SetUpService setUp, PublicAddress address) {
		this.setUp = setUp;
		this.address = address;
	}

	@EventListener(ApplicationReadyEvent.class)
	void show() {
		this.setUp.open()
			.ifPresent((token) -> log.warn("Balcão has no admin yet. Create one, once, at {}",
					this.address.of("/setup/" + token.value())));
	}

}
