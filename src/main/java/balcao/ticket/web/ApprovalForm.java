package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** What the client is told with an approval, if anything. */
record ApprovalForm(@Size(max = 4_000, message = FieldMessages.TOO_LONG) @Nullable String decision) {

}
