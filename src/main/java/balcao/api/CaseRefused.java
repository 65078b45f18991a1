package balcao.api;

import java.io.Serial;

import balcao.platform.Refused;

/** A case that has no answer, and the field that is why; the others do have one. */
public class CaseRefused extends Refused {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String field;

	/** The field is empty where the case as a whole is wrong. */
	public CaseRefused(String field, String messageKey, Object... arguments) {
		super(messageKey, arguments);
		this.field = field;
	}

	public CaseRefused(String field, Refused refused) {
		this(field, refused.messageKey(), refused.arguments());
	}

	public String field() {
		return this.field;
	}

}
