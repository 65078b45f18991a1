package balcao.sales.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Why the team takes a proposal back. */
record WithdrawalForm(@NotBlank(message = "{sales.desk.withdrawalMissing}") @Size(max = 4_000,
		message = FieldMessages.TOO_LONG) String withdrawal) {

}
