package balcao.mime;

import java.util.List;
import java.util.Locale;

/**
 * Finds who wrote a mail. Where a mail can be read in two ways, servers that check it and
 * people who see it may read it differently: then nobody is taken for its sender.
 */
final class SenderReading {

	private static final int LONGEST_CLAIM = 300;

	private SenderReading() {
	}

	static MailSender of(MailHeaders headers, Flaws flaws) {
		List<String> fields = headers.allRaw("from");
		String claimed = CleanText.cut(EncodedWords.decode(String.join(", ", fields)), LONGEST_CLAIM);
		if (fields.isEmpty() || claimed.isBlank()) {
			return doubtful(claimed, MailSender.Doubt.MISSING);
		}
		if (fields.size() > 1) {
			return doubtful(claimed, MailSender.Doubt.SEVERAL_FIELDS);
		}
		AddressList list = AddressList.of(fields.get(0), 3);
		MailSender.Doubt doubt = doubt(list);
		if (doubt != null) {
			return doubtful(claimed, doubt);
		}
		MailAddress only = list.addresses().get(0);
		flaws.addIf(senderDiffers(headers, only), MailFlaw.SENDER_DIFFERS);
		return new MailSender(only.address(), name(only, flaws), claimed, null);
	}

	private static MailSender.@org.jspecify.annotations.Nullable Doubt doubt(AddressList list) {
		if (list.hasGroup()) {
			return MailSender.Doubt.GROUP;
		}
		if (list.notAscii()) {
			return MailSender.Doubt.NOT_ASCII;
		}
		if (list.tooLong()) {
			return MailSender.Doubt.TOO_LONG;
		}
		if (list.addresses().size() + list.malformed() > 1) {
			return MailSender.Doubt.SEVERAL_ADDRESSES;
		}
		return list.addresses().isEmpty() ? MailSender.Doubt.MALFORMED : null;
	}

	/** A name that shows an address is there to be mistaken for it, unless it is it. */
	private static String name(MailAddress sender, Flaws flaws) {
		String name = sender.name();
		if (name.toLowerCase(Locale.ROOT).equals(sender.address())) {
			return "";
		}
		if (name.indexOf('@') >= 0 || name.indexOf('\uFF20') >= 0) {
			flaws.add(MailFlaw.NAME_SHOWS_ADDRESS);
			return "";
		}
		return name;
	}

	private static boolean senderDiffers(MailHeaders headers, MailAddress from) {
		String sender = headers.raw("sender");
		return sender != null && !sender.isBlank()
				&& AddressList.of(sender, 2)
					.addresses()
					.stream()
					.noneMatch((address) -> address.address().equals(from.address()));
	}

	private static MailSender doubtful(String claimed, MailSender.Doubt doubt) {
		return new MailSender(null, "", claimed, doubt);
	}

}
