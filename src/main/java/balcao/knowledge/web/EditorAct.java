package balcao.knowledge.web;

import balcao.knowledge.AfterWriting;

/** The buttons of the editor. */
enum EditorAct {

	SAVE(AfterWriting.STAY), PUBLISH(AfterWriting.PUBLISH), SCHEDULE(AfterWriting.SCHEDULE),

	/** Shows the text as it would be read; nothing is kept. */
	PREVIEW(AfterWriting.STAY),

	/** Takes the chosen images into the text; nothing else is kept. */
	IMAGES(AfterWriting.STAY);

	private final AfterWriting after;

	EditorAct(AfterWriting after) {
		this.after = after;
	}

	AfterWriting after() {
		return this.after;
	}

	boolean keeps() {
		return this != PREVIEW && this != IMAGES;
	}

}
