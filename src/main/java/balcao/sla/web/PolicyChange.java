package balcao.sla.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions of a policy.
 *
 * @param before null when it was not there
 * @param after null when it is no longer there
 */
record PolicyChange(String what, @Nullable String before, @Nullable String after) {

}
