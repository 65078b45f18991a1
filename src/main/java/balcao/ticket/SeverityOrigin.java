package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.severity.Source;

/**
 * What gave a ticket its severity.
 *
 * @param severity that it was opened with
 * @param version of the matrix or level table that was asked
 * @param row of the matrix in words; empty for one that matches everything
 * @param level the name of the impact level or priority
 * @param sentence the same as the client read it
 * @param overruledBy who changed it since; null when nobody did
 */
public record SeverityOrigin(Source source, int severity, @Nullable Integer version, @Nullable String row,
		@Nullable String level, @Nullable String sentence, @Nullable String overruledBy,
		@Nullable Instant overruledAt) {

}
