package balcao.protocol.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.protocol.CallResult;

/** What came of calling back. */
record CallBackForm(@NotNull(message = "{protocol.callBack.resultMissing}") @Nullable CallResult result,
		@Size(max = 1000, message = FieldMessages.TOO_LONG) @Nullable String words) {

}
