package balcao.platform;

import java.util.Optional;

/**
 * Names the client organization in the header; implemented by the module that keeps
 * organizations.
 */
public interface OrganizationNames {

	Optional<String> nameOf(long organizationId);

}
