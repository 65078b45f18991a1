package balcao.ticket;

import java.util.List;

/**
 * The tickets before and after one, as far as the reader may see them.
 *
 * @param said what was said in the one before
 */
public record FormerTalk(List<FollowUpLine> around, List<MessageLine> said) {

}
