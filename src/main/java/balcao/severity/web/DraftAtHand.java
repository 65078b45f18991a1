package balcao.severity.web;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import balcao.severity.MatrixReading;
import balcao.severity.MatrixVersion;

/** Tells every page of the matrix whether there is a draft to lead to. */
@ControllerAdvice(assignableTypes = { MatrixController.class, MatrixDraftController.class, ImportController.class,
		ExampleController.class, CoverageController.class, LevelController.class })
class DraftAtHand {

	/** Asked for only by pages of the matrix, so that others do without it. */
	private final ObjectProvider<MatrixReading> reading;

	DraftAtHand(ObjectProvider<MatrixReading> reading) {
		this.reading = reading;
	}

	@ModelAttribute("draft")
	@Nullable MatrixVersion draft() {
		return this.reading.getObject().draftIfAny().orElse(null);
	}

}
