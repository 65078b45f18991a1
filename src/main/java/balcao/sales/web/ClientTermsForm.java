package balcao.sales.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import balcao.platform.Money;
import balcao.platform.web.FieldMessages;

/**
 * What holds for one client, as it is typed.
 *
 * @param own whether it has an amount of its own
 */
record ClientTermsForm(boolean own, @Size(max = 30, message = FieldMessages.TOO_LONG) String twoPeopleAbove,
		@Valid List<LimitForm> limits) {

	ClientTermsForm {
		twoPeopleAbove = Objects.requireNonNullElse(twoPeopleAbove, "");
		limits = Objects.requireNonNullElse(limits, List.of());
	}

	@Nullable Money above(BindingResult errors) {
		return this.own ? SalesTermsForm.amount(this.twoPeopleAbove, "twoPeopleAbove", errors) : null;
	}

	Map<Long, Optional<Money>> limits(BindingResult errors) {
		Map<Long, Optional<Money>> read = new HashMap<>();
		for (int i = 0; i < this.limits.size(); i++) {
			LimitForm limit = this.limits.get(i);
			if (limit.person() != null) {
				Money most = SalesTermsForm.amount(limit.amount(), "limits[" + i + "].amount", errors);
				read.put(limit.person(), (most != null && !most.isZero()) ? Optional.of(most) : Optional.empty());
			}
		}
		return read;
	}

}
