package balcao.severity;

import java.text.Normalizer;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of the matrix to list.
 *
 * @param words to be found anywhere, whatever their accents
 * @param conflicts only those that contradict another or are less severe than a milder
 * impact
 */
public record MatrixFilter(@Nullable Long product, @Nullable Long module, @Nullable Integer severity, String words,
		boolean conflicts) {

	public static final MatrixFilter EVERYTHING = new MatrixFilter(null, null, null, "", false);

	public boolean isNarrow() {
		return !this.equals(EVERYTHING);
	}

	boolean lets(MatrixLine line) {
		return (this.product == null || this.product.equals(line.cells().productId()))
				&& (this.module == null || this.module.equals(line.cells().moduleId()))
				&& (this.severity == null || this.severity == line.severity())
				&& folded(line.words()).contains(folded(this.words));
	}

	static String folded(String text) {
		return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "");
	}

}
