package balcao.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The ground of the screens; the device decides until a person does. */
public enum Theme {

	DEVICE, LIGHT, DARK;

	/** The value of {@code data-theme}; null leaves the choice to the device. */
	public @Nullable String attribute() {
		return (this == DEVICE) ? null : code();
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Theme> ofCode(String code) {
		return Arrays.stream(values()).filter((theme) -> theme.code().equals(code)).findFirst();
	}

}
