package balcao.demo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import balcao.account.TokenService;

/**
 * Gives demo accounts the access tokens that were set beforehand, anew at each start.
 * Refuses a weak one before anything else is loaded.
 */
@Component
@Profile("demo")
@Order
class PresetTokens implements ApplicationRunner {

	private static final Pattern FIT = Pattern.compile("[\\x21-\\x7E]{16,200}");

	private final TokenService tokens;

	private final Map<String, String> secrets = new LinkedHashMap<>();

	PresetTokens(TokenService tokens, DemoSettings settings) {
		this.tokens = tokens;
		add("admin@balcao.example", "BALCAO_DEMO_ADMIN_TOKEN", settings.adminToken());
		add("agente@balcao.example", "BALCAO_DEMO_AGENT_TOKEN", settings.agentToken());
		add("cliente@aurora.example", "BALCAO_DEMO_CLIENT_TOKEN", settings.clientToken());
		add("cliente@boreal.example", "BALCAO_DEMO_OTHER_CLIENT_TOKEN", settings.otherClientToken());
		Set<String> different = new HashSet<>(this.secrets.values());
		if (different.size() < this.secrets.size()) {
			throw new PresetTokenFailure("Two of the demo's tokens are the same.",
					"Give each of BALCAO_DEMO_…_TOKEN a value of its own.");
		}
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.tokens.presetDemo(this.secrets);
	}

	private void add(String email, String variable, @Nullable String secret) {
		if (!StringUtils.hasText(secret)) {
			return;
		}
		if (!FIT.matcher(secret).matches()) {
			throw new PresetTokenFailure(variable + " is no token.",
					"Set it to 16 to 200 letters, digits and signs, without spaces and accents, or leave it out.");
		}
		this.secrets.put(email, secret);
	}

}
