package balcao.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

record PasswordResetForm(@NotBlank(message = FieldMessages.REQUIRED) @Size(max = 254,
		message = FieldMessages.TOO_LONG) @Email(message = FieldMessages.EMAIL) String email) {

	static final PasswordResetForm EMPTY = new PasswordResetForm("");

}
