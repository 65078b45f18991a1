package balcao.sla;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class TargetNameTests {

	@Example
	void ownTargetsGetACodeFromTheirLabel() {
		assertThat(TargetName.own("Vistoria técnica", Set.of()).code()).isEqualTo("VISTORIA_TECNICA");
		assertThat(TargetName.own("1ª visita", Set.of()).code()).isEqualTo("TARGET_1_VISITA");
		assertThat(TargetName.own("現地調査", Set.of()).code()).isEqualTo("TARGET");
		assertThat(TargetName.own("Diagnosis", Set.of()).code()).isEqualTo("DIAGNOSIS_2");
		assertThat(TargetName.own("Vistoria", Set.of("VISTORIA", "VISTORIA_2")).code()).isEqualTo("VISTORIA_3");
	}

	@Property
	void codesAreUniqueAndSuchAsTheApiSays(
			@ForAll @Size(max = 12) List<@StringLength(min = 1, max = 60) String> labels) {
		Set<String> codes = new HashSet<>();
		for (String label : labels) {
			TargetName name = TargetName.own(label, codes);
			assertThat(name.code()).matches("[A-Z][A-Z0-9_]{1,39}");
			assertThat(name.isUsual()).isFalse();
			assertThat(codes.add(name.code())).isTrue();
		}
	}

}
