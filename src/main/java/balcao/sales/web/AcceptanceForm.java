package balcao.sales.web;

import java.util.List;
import java.util.Objects;

/** Which lines a client accepts, by their places from 1 on. */
record AcceptanceForm(List<Integer> lines) {

	AcceptanceForm {
		lines = Objects.requireNonNullElse(lines, List.of());
	}

}
