package balcao.incident;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be told to every client of an incident.
 *
 * @param state how far the incident is with it; null leaves that as it is
 * @param files uploaded files of the author; each client gets their own
 */
public record UpdateTerms(String text, UpdateMeaning meaning, @Nullable IncidentState state, List<Long> files) {

}
