package balcao.backoffice;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;

/**
 * A row of the matrix that could have decided.
 *
 * @param words the filled cells, one after another; empty for none
 * @param filled how many cells are filled
 */
public record CandidateRow(long id, String words, int severity, int filled, Fate fate) {

	/** Why a row decides, or does not. */
	public enum Fate {

		DECIDES, LESS_SPECIFIC, PRODUCT, MODULE, SITUATION, IMPACT;

		/** Of a row by itself: {@link #LESS_SPECIFIC} when it fits. */
		static Fate of(Subject cells, Subject about) {
			if (differs(cells.productId(), about.productId())) {
				return PRODUCT;
			}
			if (differs(cells.moduleId(), about.moduleId())) {
				return MODULE;
			}
			if (differs(cells.situationId(), about.situationId())) {
				return SITUATION;
			}
			return differs(cells.impactId(), about.impactId()) ? IMPACT : LESS_SPECIFIC;
		}

		private static boolean differs(@Nullable Long cell, @Nullable Long value) {
			return cell != null && !Objects.equals(cell, value);
		}

	}

	boolean fits() {
		return this.fate == Fate.DECIDES || this.fate == Fate.LESS_SPECIFIC;
	}

	boolean isNear() {
		return this.fate != Fate.PRODUCT && this.fate != Fate.MODULE;
	}

	CandidateRow deciding() {
		return new CandidateRow(this.id, this.words, this.severity, this.filled, Fate.DECIDES);
	}

}
