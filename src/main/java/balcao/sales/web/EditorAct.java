package balcao.sales.web;

/** What the buttons of an editor of price lines ask. */
enum EditorAct {

	/** Keeps it and stays. */
	SAVE,

	/** One more line, nothing kept. */
	LINE,

	/** Keeps it and shows it as the client will see it. */
	CHECK

}
