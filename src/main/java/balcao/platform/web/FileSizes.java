package balcao.platform.web;

import java.text.NumberFormat;
import java.util.Locale;

/** Says how large a file is: "214 KB", "1,3 MB". */
public final class FileSizes {

	private static final long UNIT = 1024;

	private FileSizes() {
	}

	public static String of(long bytes, Locale locale) {
		if (bytes < UNIT) {
			return bytes + " B";
		}
		if (bytes < UNIT * UNIT) {
			return Math.round((double) bytes / UNIT) + " KB";
		}
		NumberFormat format = NumberFormat.getNumberInstance(locale);
		format.setMaximumFractionDigits(1);
		boolean giga = bytes >= UNIT * UNIT * UNIT;
		double amount = (double) bytes / (giga ? UNIT * UNIT * UNIT : UNIT * UNIT);
		return format.format(amount) + (giga ? " GB" : " MB");
	}

}
