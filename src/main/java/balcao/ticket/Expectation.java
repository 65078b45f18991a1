package balcao.ticket;

import java.util.List;

import balcao.sla.Promise;

/**
 * What a client may expect of a request before it is sent.
 *
 * @param byMatrix whether a row of the matrix decided; else the request type did
 * @param because the row, or the request type, in words
 */
public record Expectation(int severity, boolean byMatrix, String because, boolean needsApproval,
		List<Promise> promises) {

}
