package balcao.account;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import balcao.organization.PersonService;
import balcao.platform.RateLimits;
import balcao.platform.TooOften;
import balcao.platform.web.SignInRefused;

/**
 * Signs in by e-mail and password. Tries are counted per account, known or not, and per
 * network address; with none left it throws {@link SignInRefused}, even for the right
 * password.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final DaoAuthenticationProvider passwords;

	private final RateLimits limits;

	private final AccountSettings settings;

	PasswordSignIn(PersonService people, Credentials credentials, Passwords passwords, RateLimits limits,
			AccountSettings settings) {
		this.passwords = new DaoAuthenticationProvider(new Accounts(people, credentials));
		this.passwords.setPasswordEncoder(passwords);
		this.limits = limits;
		this.settings = settings;
	}

	@Override
	public @Nullable Authentication authenticate(Authentication claim) {
		String account = Accounts.canonical(claim.getName());
		String address = address(claim);
		spend(account, address);
		Authentication person = this.passwords.authenticate(claim);
		this.limits.forgive(this.settings.signInOfAccount(), account);
		this.limits.giveBack(this.settings.signInFromAddress(), address);
		return person;
	}

	@Override
	public boolean supports(Class<?> claim) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
	}

	private void spend(String account, String address) {
		try {
			this.limits.spend(this.settings.signInFromAddress(), address);
			this.limits.spend(this.settings.signInOfAccount(), account);
		}
		catch (TooOften ex) {
			throw new SignInRefused("account.signIn.wait", Math.max(1, ex.remaining().plusSeconds(59).toMinutes()));
		}
	}

	private static String address(Authentication claim) {
		return (claim.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null)
				? details.getRemoteAddress() : "";
	}

}
