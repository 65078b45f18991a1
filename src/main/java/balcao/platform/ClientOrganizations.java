package balcao.platform;

import java.util.List;

/**
 * The client organizations in use, for pages of modules that know none; implemented by
 * the module that keeps them.
 */
public interface ClientOrganizations {

	/** By name. */
	List<Entry> inUse();

	/** An organization to choose. */
	record Entry(long id, String name) {

	}

}
