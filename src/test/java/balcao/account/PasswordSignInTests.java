package balcao.account;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.platform.Role;
import balcao.platform.TooOften;
import balcao.platform.web.SignInRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;

class PasswordSignInTests {

	private static final AccountSettings SETTINGS = PasswordsTests.SETTINGS;

	private final PersonService people = mock(PersonService.class);

	private final Credentials credentials = mock(Credentials.class);

	private final RateLimits limits = mock(RateLimits.class);

	private final Passwords passwords = spy(new Passwords(SETTINGS, PasswordRuleTests.rule()));

	private final PasswordSignIn signIn = new PasswordSignIn(this.people, this.credentials, this.passwords, this.limits,
			SETTINGS);

	@BeforeEach
	void ana() {
		String hash = this.passwords.encode("correto cavalo");
		given(this.people.findActive("ana@aurora.example"))
			.willReturn(Optional.of(new CurrentPerson(7, "Ana", "ana@aurora.example", Role.CLIENT, 1L)));
		given(this.credentials.hashOf(7)).willReturn(Optional.of(hash));
		given(this.people.findActive("nova@aurora.example"))
			.willReturn(Optional.of(new CurrentPerson(8, "Nova", "nova@aurora.example", Role.CLIENT, 1L)));
	}

	@Test
	void rightPasswordSignsIn() {
		Authentication person = this.signIn.authenticate(claim(" ANA@aurora.example\u0000", "correto cavalo"));
		assertThat(person).extracting(Authentication::getName).isEqualTo("ana@aurora.example");
		then(this.limits).should().forgive(SETTINGS.signInOfAccount(), "ana@aurora.example");
		then(this.limits).should().giveBack(eq(SETTINGS.signInFromAddress()), any());
	}

	@Test
	void unknownDisabledWithoutPasswordAndWrongCostTheSameAndSayTheSame() {
		refuses("ana@aurora.example", "errado demais");
		// the answer of an unknown account is prepared once, on the first of them
		refuses("ninguem@aurora.example", "correto cavalo");
		then(this.passwords).should(times(2)).matches(any(), any());
		refuses("ninguem@aurora.example", "correto cavalo");
		refuses("nova@aurora.example", "correto cavalo");
		then(this.passwords).should(times(4)).matches(any(), any());
		then(this.limits).should(never()).forgive(any(), any());
	}

	@Test
	void spentTriesRefuseEvenTheRightPassword() {
		willThrow(new TooOften(Duration.ofMinutes(3))).given(this.limits)
			.spend(SETTINGS.signInOfAccount(), "ana@aurora.example");
		assertThatExceptionOfType(SignInRefused.class)
			.isThrownBy(() -> this.signIn.authenticate(claim("Ana@Aurora.example", "correto cavalo")));
		then(this.passwords).should(never()).matches(any(), any());
	}

	private void refuses(String email, String password) {
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> this.signIn.authenticate(claim(email, password)))
			.withMessage("Bad credentials");
	}

	private static Authentication claim(String email, String password) {
		return UsernamePasswordAuthenticationToken.unauthenticated(email, password);
	}

}
