package balcao.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

record SetUpForm(
		@NotBlank(message = "{account.setUp.nameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) String name,
		@NotBlank(message = "{account.setUp.emailMissing}") @Size(max = 254,
				message = FieldMessages.TOO_LONG) @Email(message = FieldMessages.EMAIL) String email,
		@NotEmpty(message = "{account.password.missing}") String password) {

	static final SetUpForm EMPTY = new SetUpForm("", "", "");

}
