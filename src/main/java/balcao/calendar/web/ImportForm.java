package balcao.calendar.web;

import java.util.List;
import java.util.Objects;

import balcao.calendar.HolidayLayer;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * Which dates of a file a calendar is to take.
 *
 * @param file looked at first, and then sent no more
 * @param layer of the dates whose layer the file does not tell
 * @param place the state or city; read only for their layers
 * @param chosen dates as {@link ImportRow#code()} writes them
 */
record ImportForm(@Nullable MultipartFile file, @Size(max = 20, message = WeekForm.TOO_LONG) String layer,

		@Size(max = 80, message = WeekForm.TOO_LONG) String place,
		@Size(max = 500, message = "{calendar.brazil.tooMany}") List<String> chosen) {

	ImportForm {
		layer = Objects.requireNonNullElse(layer, HolidayLayer.OWN.name());
		place = Objects.requireNonNullElse(place, "");
		chosen = Objects.requireNonNullElse(chosen, List.of());
	}

}
