package balcao.severity;

/**
 * Shows what a draft of the matrix would have changed; the editor leads there where one
 * is.
 */
public interface MatrixRehearsal {

	/** The address of its page. */
	String path();

}
