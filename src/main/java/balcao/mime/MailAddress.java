package balcao.mime;

/**
 * Somebody as a mail names them.
 *
 * @param name what to call them, decoded; empty when there is none. It proves nothing
 * @param address in lower case and ASCII, and nothing but an address
 */
public record MailAddress(String name, String address) {

	/** What follows the at sign. */
	public String domain() {
		return this.address.substring(this.address.lastIndexOf('@') + 1);
	}

}
