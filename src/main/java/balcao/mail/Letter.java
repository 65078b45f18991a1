package balcao.mail;

/** A letter on its way. */
record Letter(long id, String messageId, String toAddress, String toName, String language, String subject,
		String textBody, String htmlBody, int attempts) {

}
