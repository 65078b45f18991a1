package balcao.rating;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may rate in a ticket.
 *
 * @param whole the ticket itself; null until it is solved
 */
public record RatingPage(String number, String subject, @Nullable RatedThing whole, List<RatedThing> answers) {

}
