package balcao.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.organization.Attendant;
import balcao.organization.AttendantKind;
import balcao.organization.AttendantService;
import balcao.organization.Attending;

/** Who looks after a client, in order; rows without a person do not count. */
record AttendantForm(@Valid @Size(max = AttendantService.MOST) @Nullable List<Row> rows) {

	AttendantForm {
		List<Row> all = new ArrayList<>();
		for (Row row : Objects.requireNonNullElse(rows, List.<Row>of())) {
			all.add(Objects.requireNonNullElse(row, Row.EMPTY));
		}
		while (all.size() < AttendantService.MOST) {
			all.add(Row.EMPTY);
		}
		rows = all;
	}

	static AttendantForm of(List<Attendant> attendants) {
		return new AttendantForm(attendants.stream().map((one) -> new Row(one.personId(), one.kind())).toList());
	}

	List<Attending> attending() {
		List<Attending> attending = new ArrayList<>();
		for (Row row : Objects.requireNonNullElse(this.rows, List.<Row>of())) {
			if (row.person() != null) {
				attending
					.add(new Attending(row.person(), Objects.requireNonNullElse(row.kind(), AttendantKind.ANALYST)));
			}
		}
		return attending;
	}

	/** One place. */
	record Row(@Nullable Long person, @Nullable AttendantKind kind) {

		static final Row EMPTY = new Row(null, AttendantKind.ANALYST);

	}

}
