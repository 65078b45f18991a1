package balcao.rehearsal;

import org.springframework.stereotype.Component;

import balcao.severity.MatrixRehearsal;

/** Leads from the draft of the matrix to what it would change. */
@Component
class MatrixWhatIf implements MatrixRehearsal {

	@Override
	public String path() {
		return Rehearsal.pathOf(Topic.MATRIX, null);
	}

}
