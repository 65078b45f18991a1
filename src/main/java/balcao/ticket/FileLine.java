package balcao.ticket;

/** A file of a message. */
public record FileLine(long id, long messageId, String name, String mediaType, long size) {

	public boolean isImage() {
		return this.mediaType.startsWith("image/");
	}

}
