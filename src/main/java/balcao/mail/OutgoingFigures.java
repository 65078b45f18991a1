package balcao.mail;

import java.time.Duration;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How letters go out. */
@Component
@Order(0)
class OutgoingFigures implements MailFigures {

	private static final Duration LATE = Duration.ofMinutes(15);

	private final Letters letters;

	OutgoingFigures(Letters letters) {
		this.letters = letters;
	}

	@Override
	public MailPart part() {
		Letters.Standing standing = this.letters.standing();
		return new MailPart("mail.letters.figures",
				List.of(new MailFigure("mail.figure.waiting", standing.waiting(), false, false, null),
						new MailFigure("mail.figure.oldest", standing.oldestSeconds(), true,
								standing.oldestSeconds() > LATE.toSeconds(), null),
						new MailFigure("mail.figure.dead", standing.dead(), false, standing.dead() > 0,
								"/backoffice/mail?show=FAILED")),
				null, null);
	}

}
