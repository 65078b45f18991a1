package balcao.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.account.TokenLife;
import balcao.account.TokenScope;
import balcao.platform.web.FieldMessages;

record TokenForm(
		@NotBlank(message = "{account.tokens.nameMissing}") @Size(max = 60,
				message = FieldMessages.TOO_LONG) String name,
		@NotNull(message = "{account.tokens.lifeMissing}") @Nullable TokenLife life, @Nullable TokenScope scope) {

	static final TokenForm EMPTY = new TokenForm("", TokenLife.DAYS_90, TokenScope.EVERYTHING);

	/** Whoever is not asked for a scope makes a token for everything. */
	TokenScope chosenScope() {
		return (this.scope != null) ? this.scope : TokenScope.EVERYTHING;
	}

}
