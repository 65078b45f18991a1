package balcao.incident;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.StoredFile;

/**
 * What was written once for all.
 *
 * @param refusals the first that could not be told, and why
 */
public record IncidentUpdate(long id, long incidentId, String author, Instant at, String text, UpdateMeaning meaning,
		List<StoredFile> files, int all, int told, int waiting, int refused, List<Refusal> refusals) {

	public boolean isWorking() {
		return this.waiting > 0;
	}

	/**
	 * A protocol that stayed without it.
	 *
	 * @param number null where the reader may not open it, as its organization
	 * @param reason the key of why
	 */
	public record Refusal(@Nullable String number, @Nullable String organization, String reason) {

	}

}
