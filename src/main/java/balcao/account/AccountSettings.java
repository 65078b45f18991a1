package balcao.account;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import balcao.platform.RateLimits;

/**
 * How strict sign-in is.
 *
 * @param signInsPerAccount tries to sign in to one account before it has to wait
 * @param signInsPerAddress tries to sign in from one network address before it has to
 * wait
 * @param signInWindow the time in which spent tries come back
 * @param resetsPerAccount mails with a reset link to one account
 * @param resetsPerAddress requests for a reset link from one network address
 * @param resetWindow the time in which spent requests come back
 * @param resetLife how long a reset link works
 * @param invitationLife how long an invitation works
 * @param setUpLife how long the link that creates the first admin works
 * @param tokensPerPerson how many personal access tokens one person may have
 * @param hashStrength the cost of bcrypt, a power of two
 * @param demoAccounts e-mails offered on the sign-in page of the demo
 */
@ConfigurationProperties("balcao.account")
public record AccountSettings(@DefaultValue("10") int signInsPerAccount, @DefaultValue("100") int signInsPerAddress,
		@DefaultValue("15m") Duration signInWindow, @DefaultValue("3") int resetsPerAccount,
		@DefaultValue("20") int resetsPerAddress, @DefaultValue("1h") Duration resetWindow,
		@DefaultValue("30m") Duration resetLife, @DefaultValue("72h") Duration invitationLife,
		@DefaultValue("24h") Duration setUpLife, @DefaultValue("20") int tokensPerPerson,
		@DefaultValue("10") int hashStrength, @DefaultValue List<String> demoAccounts) {

	RateLimits.Limit signInOfAccount() {
		return new RateLimits.Limit("account/signIn/account", this.signInsPerAccount, this.signInWindow);
	}

	RateLimits.Limit signInFromAddress() {
		return new RateLimits.Limit("account/signIn/address", this.signInsPerAddress, this.signInWindow);
	}

	RateLimits.Limit resetOfAccount() {
		return new RateLimits.Limit("account/reset/account", this.resetsPerAccount, this.resetWindow);
	}

	RateLimits.Limit resetFromAddress() {
		return new RateLimits.Limit("account/reset/address", this.resetsPerAddress, this.resetWindow);
	}

}
