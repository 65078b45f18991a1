package balcao.rating;

import java.util.List;

/**
 * The marks of one ticket, on its pages.
 *
 * @param rate where the client rates; empty for the team
 */
public record RatingPanelView(List<RatingLine> marks, String rate) {

}
