package balcao.mime;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a mail, as far as it says so without ambiguity (RFC 5322 §3.6.2). That it
 * names one address does not prove that the owner of the address sent it.
 *
 * @param address the only one, in lower case; null when there is a doubt
 * @param name decoded, never an identity; empty when there is none or it shows an address
 * @param claimed what stands in {@code From}, for people to read
 * @param doubt why nobody may be taken for the sender
 */
public record MailSender(@Nullable String address, String name, String claimed, @Nullable Doubt doubt) {

	/** Whether there is exactly one address. */
	public boolean isCertain() {
		return this.address != null;
	}

	/** Why nobody may be taken for the sender of a mail. */
	public enum Doubt {

		/** No {@code From}, or an empty one. */
		MISSING,

		/** More than one {@code From}. */
		SEVERAL_FIELDS,

		/** More than one address in it. */
		SEVERAL_ADDRESSES,

		/** A group of addresses, or an empty one. */
		GROUP,

		/** Not an address. */
		MALFORMED,

		/** Letters before the at sign that look like others. */
		NOT_ASCII,

		/** Longer than an address can be (RFC 5321 §4.5.3.1.3). */
		TOO_LONG

	}

}
