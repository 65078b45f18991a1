package balcao.ticket;

import java.util.List;

import balcao.sla.Promise;

/**
 * What a client may expect of a request before it is sent.
 *
 * @param because the row of the matrix, the level or the request type that decided, in
 * words
 */
public record Expectation(int severity, SeveritySource source, String because, boolean needsApproval,
		List<Promise> promises) {

}
