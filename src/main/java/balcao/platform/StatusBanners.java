package balcao.platform;

import java.util.List;
import java.util.Locale;

/** Tells what is out of order for a client; asked once for each of their pages. */
public interface StatusBanners {

	/** The worst first; nothing for the team. */
	List<StatusBanner> of(CurrentPerson person, Locale locale);

}
