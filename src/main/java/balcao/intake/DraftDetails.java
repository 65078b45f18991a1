package balcao.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The second step of a request.
 *
 * @param copies e-mail addresses of colleagues, as typed
 * @param files uploaded files of the author, in order
 */
public record DraftDetails(String description, @Nullable String phone, @Nullable String availability,
		@Nullable String copies, List<Long> files) {

}
