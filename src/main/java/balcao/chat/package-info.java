/**
 * Conversations as they happen, between a client and the team.
 *
 * <p>
 * A {@code Conversation} is of kind {@link balcao.chat.ChatKind#MANAGER} or
 * {@link balcao.chat.ChatKind#EMERGENCY}; it is changed by its verbs alone, after
 * {@code ChatAccess.lock} has locked its row for whoever may see it. What is said and
 * what happens are lines of one sequence: {@code ChatWriting} gives each the next
 * position under that lock, writes it, and lets open pages know ({@code chat:<id>}
 * through {@link balcao.platform.LiveHints}, and {@code chats:<team id>} for lists of the
 * team). Pages read lines after a position by {@link balcao.chat.ChatReading}; a stream
 * is nothing but that, again and again, so it may be cut anywhere.
 *
 * <p>
 * The words of an emergency are messages of its protocol and stand there only: saying
 * something here says it there ({@link balcao.chat.ChatTalking}), and what is said there
 * becomes a line here ({@code ProtocolTalk}). A ticket's row is always locked before the
 * conversation's.
 *
 * <p>
 * {@link balcao.chat.ChatTalking} is for both sides: say, received, typing, take, end.
 * {@link balcao.chat.ChatStarting} begins conversations; {@link balcao.chat.ChatHours}
 * tells when and by whom clients are answered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "calendar", "intake", "ticket" })
package balcao.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
