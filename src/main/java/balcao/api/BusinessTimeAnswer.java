package balcao.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.calendar.Span;

/**
 * What a case comes to.
 *
 * @param due of an addition; null of a count
 * @param counted the business time, which the segments add up to
 */
public record BusinessTimeAnswer(@Nullable Instant due, Duration counted, List<Span> segments) {

}
