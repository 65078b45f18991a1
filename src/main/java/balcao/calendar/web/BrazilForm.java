package balcao.calendar.web;

import java.util.List;
import java.util.Objects;

import balcao.calendar.BrazilianState;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which of Brazil's holidays a calendar is to take.
 *
 * @param chosen keys of proposals
 */
record BrazilForm(int first, int last, @Nullable BrazilianState state,
		@Size(max = BrazilForm.MOST, message = "{calendar.brazil.tooMany}") List<String> chosen) {

	static final int MOST = 900;

	BrazilForm {
		chosen = Objects.requireNonNullElse(chosen, List.of());
	}

}
