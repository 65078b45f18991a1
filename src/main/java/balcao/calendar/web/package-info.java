/** Calendars in the back office: list, year, edition. */
@NullMarked
package balcao.calendar.web;

import org.jspecify.annotations.NullMarked;
