package balcao.macro;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.ticket.AfterReply;
import balcao.ticket.FieldChange;

/**
 * What a prepared answer says and changes.
 *
 * @param text empty where it only changes something
 * @param after null where the state stays
 * @param teamId of {@link MacroScope#TEAM}
 */
public record MacroTerms(String name, String text, @Nullable AfterReply after, List<FieldChange> changes,
		MacroScope scope, @Nullable Long teamId) {

}
