package balcao.knowledge.web;

import balcao.knowledge.SynonymRow;
import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Words that mean the same. */
record SynonymForm(@NotBlank(message = "{knowledge.synonym.missing}") @Size(max = 800,
		message = FieldMessages.TOO_LONG) String words, int version) {

	static SynonymForm of(SynonymRow row) {
		return new SynonymForm(row.words(), row.version());
	}

}
