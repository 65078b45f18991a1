package balcao.mail;

import java.util.List;
import java.util.Optional;

/** Where mails are read; said by whoever reads them. */
public interface IntakeAddresses {

	/** Every address, aliases too. */
	List<String> all();

	/** Where an answer about a ticket shall go. */
	Optional<String> of(long ticketId);

}
