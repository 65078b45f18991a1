package balcao.api.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.api.BusinessTimeCase;
import balcao.api.CaseRefused;

/**
 * A case as it came: either a question or what is wrong with it.
 *
 * @param id as the caller wrote it, a text or a whole number; null when it has none
 */
record AskedCase(@Nullable Object id, @Nullable BusinessTimeCase question, @Nullable Wrong wrong) {

	static AskedCase right(@Nullable Object id, BusinessTimeCase question) {
		return new AskedCase(id, question, null);
	}

	static AskedCase wrong(@Nullable Object id, CaseRefused refused) {
		return new AskedCase(id, null, Wrong.of(refused));
	}

	/** The question of a case that nothing is wrong with. */
	BusinessTimeCase asked() {
		return Objects.requireNonNull(this.question);
	}

	/** Lighter than the exception: there may be thousands. */
	record Wrong(String field, String messageKey, List<Object> arguments) {

		static Wrong of(CaseRefused refused) {
			return new Wrong(refused.field(), refused.messageKey(), List.of(refused.arguments()));
		}

	}

}
