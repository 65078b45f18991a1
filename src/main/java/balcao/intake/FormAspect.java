package balcao.intake;

/** What of a form or a field can differ between two versions. */
public enum FormAspect {

	/** It was not there before, or is not there any more. */
	ADDED, REMOVED,

	/** It is asked elsewhere. */
	PLACE,

	KIND, LABEL, HELP, REQUIRED, SHOWN, OPTIONS, TITLE, TIPS

}
