package balcao.platform;

import java.util.Optional;

/** Finds who a signed-in account is; implemented by the module that keeps people. */
public interface PeopleDirectory {

	/** The person of an e-mail, unless unknown or disabled. */
	Optional<CurrentPerson> findActive(String email);

}
