package balcao.sla;

import java.util.Map;

/**
 * Which clocks to read.
 *
 * @param condition on {@code c}, a clock, and {@code a}, its agreement
 */
record ClockScope(String condition, Map<String, Object> parameters) {

}
