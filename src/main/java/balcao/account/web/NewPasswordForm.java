package balcao.account.web;

import jakarta.validation.constraints.NotEmpty;

/** A password to be chosen; what it must be like is the rule of the account. */
record NewPasswordForm(@NotEmpty(message = "{account.password.missing}") String password) {

	static final NewPasswordForm EMPTY = new NewPasswordForm("");

}
