package balcao;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	/** From the ground up; rooms on one floor do not know each other. */
	private static final List<List<String>> FLOORS = List.of(List.of("platform"),
			List.of("organization", "catalog", "calendar", "mime"), List.of("severity", "duty"),
			List.of("sla", "knowledge", "intake", "account", "approval"), List.of("explanation"),
			List.of("ticket", "rehearsal"),
			List.of("protocol", "emergency", "incident", "decree", "chat", "sales", "workspace", "macro", "teamwork",
					"rating"),
			List.of("notification"), List.of("mail"), List.of("mailbox"),
			List.of("home", "backoffice", "report", "api", "demo"));

	private final ApplicationModules modules = ApplicationModules.of(Balcao.class);

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		this.modules.verify();
	}

	@Test
	void arrowsPointDownOnly() {
		for (Map.Entry<String, List<String>> module : declaredDependencies().entrySet()) {
			assertThat(module.getValue()).as("what %s may know", module.getKey())
				.allSatisfy((lower) -> assertThat(floor(lower)).as("floor of %s", lower)
					.isLessThan(floor(module.getKey())));
		}
	}

	private Map<String, List<String>> declaredDependencies() {
		return this.modules.stream().collect(Collectors.toMap(ModularityTests::name, ModularityTests::mayKnow));
	}

	private static String name(ApplicationModule module) {
		return module.getIdentifier().toString();
	}

	private static List<String> mayKnow(ApplicationModule module) {
		org.springframework.modulith.ApplicationModule declared = module.getBasePackage()
			.findAnnotation(org.springframework.modulith.ApplicationModule.class)
			.orElseThrow(
					() -> new AssertionError(name(module) + " declares no @ApplicationModule(allowedDependencies)"));
		List<String> names = Arrays.asList(declared.allowedDependencies());
		assertThat(names).as("%s must say what it may know", name(module))
			.doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN);
		return names.stream().map((name) -> name.replaceAll("\\s*::.*", "")).toList();
	}

	private static int floor(String module) {
		for (int i = 0; i < FLOORS.size(); i++) {
			if (FLOORS.get(i).contains(module)) {
				return i;
			}
		}
		throw new AssertionError("Give the module " + module + " a floor");
	}

}
