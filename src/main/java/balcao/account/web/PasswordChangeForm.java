package balcao.account.web;

import jakarta.validation.constraints.NotEmpty;

record PasswordChangeForm(@NotEmpty(message = "{account.own.currentMissing}") String currentPassword,
		@NotEmpty(message = "{account.password.missing}") String password) {

	static final PasswordChangeForm EMPTY = new PasswordChangeForm("", "");

}
