package balcao.mail;

/** Tells admins how some part of mail goes. */
public interface MailFigures {

	/** In a number of statements that does not grow. */
	MailPart part();

}
