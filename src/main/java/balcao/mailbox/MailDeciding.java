package balcao.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.mail.OutsiderTarget;
import balcao.mail.OwnAddresses;
import balcao.mail.ReplyAddresses;
import balcao.mail.ReplyTarget;
import balcao.mime.MailNature;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.PublicAddress;
import balcao.ticket.OutsiderReading;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;
import balcao.ticket.TicketStatus;

/**
 * Decides what becomes of a mail; writes nothing. What a mail says of itself gives nobody
 * a right: a sign that we gave to its sender does, or our own mail server's word on a
 * sender who takes part in the ticket. Whatever else names a ticket waits for the team.
 */
@Service
@Transactional(readOnly = true)
class MailDeciding {

	private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{6}(?![0-9])");

	private final ReplyAddresses signs;

	private final OwnAddresses own;

	private final PersonService people;

	private final TicketReading reading;

	private final OutsiderReading outsiders;

	private final Targets targets;

	private final Origins origins;

	private final Mails mails;

	private final PublicAddress address;

	private final Clock clock;

	MailDeciding(ReplyAddresses signs, OwnAddresses own, PersonService people, TicketReading reading,
			OutsiderReading outsiders, Targets targets, Origins origins, Mails mails, PublicAddress address,
			Clock clock) {
		this.signs = signs;
		this.own = own;
		this.people = people;
		this.reading = reading;
		this.outsiders = outsiders;
		this.targets = targets;
		this.origins = origins;
		this.mails = mails;
		this.address = address;
		this.clock = clock;
	}

	/** What is to be done with a mail. */
	Plan plan(Mails.Kept kept, Understood mail) {
		Plan again = again(kept, mail);
		if (again != null) {
			return again;
		}
		return switch (mail.nature()) {
			case LOOP -> rejected(MailReason.LOOP);
			case OWN -> rejected(MailReason.OWN_ADDRESS);
			case BOUNCE -> new Plan.Return();
			case AUTO_REPLY -> new Plan.Settle(Decision.done(MailOutcome.AUTO_REPLY, List.of(MailReason.MACHINE))
				.about(named(mail).map(Named::ticketId).orElse(null)));
			case HUMAN, BULK -> ofPeople(kept, mail);
		};
	}

	/** The same mail once more, by whatever way. */
	private @Nullable Plan again(Mails.Kept kept, Understood mail) {
		String id = mail.headerId();
		if (id == null) {
			return null;
		}
		return this.mails.earlier(id, kept.id())
			.stream()
			.filter((earlier) -> earlier.id() < kept.id() && earlier.lasts()
					&& Arrays.equals(earlier.contentSha256(), mail.contentSha256()))
			.findFirst()
			.map((earlier) -> new Plan.Settle(
					Decision.done(MailOutcome.DUPLICATE, List.of(MailReason.SAME_MAIL)).about(earlier.ticketId())))
			.orElse(null);
	}

	private Plan ofPeople(Mails.Kept kept, Understood mail) {
		String sender = mail.sender();
		if (sender == null) {
			return parked(MailReason.NO_SENDER).about(named(mail).map(Named::ticketId).orElse(null)).plan();
		}
		if (this.own.isOwn(sender)) {
			return rejected(MailReason.OWN_ADDRESS);
		}
		Optional<OutsiderTarget> outsider = outsider(mail);
		if (outsider.isPresent()) {
			return fromOutside(mail, sender, outsider.get());
		}
		Optional<Named> named = named(mail);
		if (named.isPresent()) {
			return joining(mail, sender, named.get());
		}
		if (carriesFalseSign(mail)) {
			return parked(MailReason.FALSE_SIGN).plan();
		}
		return opening(kept, mail, sender);
	}

	/**
	 * Which ticket a mail names, and how.
	 *
	 * @param secret whether only the recipient of a letter knows the sign: ids of letters
	 * stand in whatever is answered to all
	 */
	private record Named(long ticketId, @Nullable ReplyTarget sign, boolean secret) {

		boolean isOf(CurrentPerson person) {
			return this.sign != null && this.sign.personId() == person.id();
		}

	}

	private Optional<Named> named(Understood mail) {
		return sign(mail).map((target) -> new Named(target.ticketId(), target, true))
			.or(() -> outsider(mail).map((target) -> new Named(target.ticketId(), null, false)))
			.filter((one) -> this.targets.number(one.ticketId()).isPresent())
			.or(() -> mail.answered()
				.stream()
				.flatMap((id) -> this.signs.ofMessageId(id).stream())
				.map((target) -> new Named(target.ticketId(), target, false))
				.filter((one) -> this.targets.number(one.ticketId()).isPresent())
				.findFirst())
			.or(() -> bySubject(mail.subject()).map((ticket) -> new Named(ticket, null, false)));
	}

	private Optional<ReplyTarget> sign(Understood mail) {
		return mail.recipients()
			.stream()
			.flatMap((address) -> this.signs.read(address).stream())
			.findFirst()
			.or(() -> this.signs.inText(mail.mail().text()));
	}

	/** A sign that was given to somebody from outside. */
	private Optional<OutsiderTarget> outsider(Understood mail) {
		return mail.recipients()
			.stream()
			.flatMap((address) -> this.signs.readOutsider(address).stream())
			.findFirst()
			.or(() -> sign(mail).isPresent() ? Optional.empty() : this.signs.outsiderInText(mail.mail().text()))
			.filter((target) -> this.targets.number(target.ticketId()).isPresent());
	}

	/**
	 * People from outside read, and have no part in the conversation: what they answer
	 * waits for the team, which is told whether it is theirs.
	 */
	private Plan fromOutside(Understood mail, String sender, OutsiderTarget target) {
		long ticket = target.ticketId();
		if (mail.standing() == Understood.Standing.FORGED) {
			return parked(MailReason.FORGED).about(ticket).plan();
		}
		if (mail.nature() == MailNature.BULK) {
			return parked(MailReason.LIST).about(ticket).plan();
		}
		if (this.outsiders.addressOf(ticket, target.outsiderId()).filter(sender::equalsIgnoreCase).isEmpty()) {
			return parked(MailReason.OTHER_RECIPIENT).about(ticket).plan();
		}
		if (this.outsiders.guest(ticket, sender).isEmpty()) {
			return parked(MailReason.NO_ACCESS).about(ticket).plan();
		}
		long last = this.targets.goesOnIn(ticket);
		Set<MailReason> reasons = EnumSet.of(MailReason.OUTSIDER);
		if (last != ticket) {
			reasons.add(MailReason.MERGED);
		}
		if (this.targets.hasEnded(last)) {
			reasons.add(MailReason.ENDED);
		}
		return new Plan.Settle(Decision.parked(reasons).about(last));
	}

	private Optional<Long> bySubject(String subject) {
		Matcher matcher = NUMBER.matcher(subject);
		return matcher.find() ? this.targets.id(matcher.group()) : Optional.empty();
	}

	/** Whether it pretends to answer a letter of ours that we never wrote. */
	private boolean carriesFalseSign(Understood mail) {
		String host = this.address.baseUrl().getHost();
		return mail.recipients().stream().anyMatch((to) -> looksSigned(to) && this.own.isOwn(to)) || mail.answered()
			.stream()
			.anyMatch((id) -> id.toLowerCase(Locale.ROOT).endsWith("@" + host) && !this.signs.isOurs(id));
	}

	private static boolean looksSigned(String address) {
		int at = address.indexOf('@');
		int sign = address.indexOf("+r");
		int dash = (sign < 0) ? -1 : address.indexOf('-', sign);
		return dash >= 0 && dash < at;
	}

	/** Whether it answers a letter of ours that only the team may read. */
	private boolean answersNote(Understood mail, ReplyTarget sign) {
		String answered = mail.mail().inReplyTo();
		return sign.note()
				|| (answered != null && this.signs.ofMessageId(answered).filter(ReplyTarget::note).isPresent())
				|| this.signs.inText(mail.mail().text()).filter(ReplyTarget::note).isPresent();
	}

	private Plan joining(Understood mail, String sender, Named named) {
		CurrentPerson person = this.people.findActive(sender).orElse(null);
		boolean verified = mail.standing() == Understood.Standing.VERIFIED;
		ReplyTarget sign = named.sign();
		boolean signed = person != null && named.isOf(person) && (named.secret() || verified);
		if (mail.standing() == Understood.Standing.FORGED) {
			return parked(MailReason.FORGED).about(named.ticketId()).plan();
		}
		if (mail.nature() == MailNature.BULK) {
			return parked(MailReason.LIST).about(named.ticketId()).plan();
		}
		if (person != null && person.isTeam() && !(signed && verified)) {
			return parked(MailReason.TEAM_SENDER).about(named.ticketId()).plan();
		}
		if (person == null || !(signed || verified)) {
			boolean others = sign != null && (person == null || !named.isOf(person));
			return parked(others ? MailReason.OTHER_RECIPIENT : MailReason.UNVERIFIED).about(named.ticketId()).plan();
		}
		boolean note = sign != null && answersNote(mail, sign);
		if (note && !person.isTeam()) {
			return parked(MailReason.NO_ACCESS).about(named.ticketId()).by(person).plan();
		}
		return join(mail, named.ticketId(), person, signed ? MailReason.TOKEN : MailReason.VERIFIED,
				note ? Plan.Way.NOTE : Plan.Way.REPLY);
	}

	/**
	 * Joins a ticket for somebody who may, by the act that the portal has for its state.
	 */
	Plan join(Understood mail, long ticketId, CurrentPerson person, MailReason reason) {
		return join(mail, ticketId, person, reason, Plan.Way.REPLY);
	}

	private Plan join(Understood mail, long ticketId, CurrentPerson person, MailReason reason, Plan.Way ofTeam) {
		Set<MailReason> reasons = EnumSet.of(reason);
		Optional<TicketSheet> found = this.targets.number(ticketId)
			.flatMap((number) -> this.reading.find(number, person));
		if (found.isPresent() && found.get().mergedInto() != null) {
			reasons.add(MailReason.MERGED);
			found = this.reading.goesOnIn(found.get(), person).flatMap((number) -> this.reading.find(number, person));
		}
		if (found.isEmpty()) {
			return parked(MailReason.NO_ACCESS).about(ticketId).by(person).plan();
		}
		TicketSheet ticket = found.get();
		if (person.isTeam()) {
			if (mail.quotesAlone()) {
				return parked(MailReason.QUOTES_ALONE).about(ticket.id()).by(person).plan();
			}
			return ticket.status().isTalkable() ? new Plan.Join(ticket.number(), ticket.id(), person, ofTeam, reasons)
					: parked(MailReason.ENDED).about(ticket.id()).by(person).plan();
		}
		return joinAsClient(mail, ticket, person, reasons);
	}

	private Plan joinAsClient(Understood mail, TicketSheet ticket, CurrentPerson person, Set<MailReason> reasons) {
		Instant now = this.clock.instant();
		boolean thanks = Thanks.areAll(mail.fresh());
		if (ticket.status().isTalkable() && (ticket.status() != TicketStatus.RESOLVED || thanks)) {
			if (ticket.status() == TicketStatus.RESOLVED) {
				reasons.add(MailReason.THANKS);
			}
			return new Plan.Join(ticket.number(), ticket.id(), person, Plan.Way.ANSWER, reasons);
		}
		if (thanks) {
			reasons.add(MailReason.THANKS);
			return new Plan.Settle(Decision.done(MailOutcome.MESSAGE, reasons).about(ticket.id()).by(person.id()));
		}
		if (ticket.mayReopen(now)) {
			reasons.add(MailReason.REOPENED);
			return new Plan.Join(ticket.number(), ticket.id(), person, Plan.Way.REOPEN, reasons);
		}
		if (ticket.mayFollowUp(now)) {
			reasons.add(MailReason.FOLLOWED);
			return new Plan.Join(ticket.number(), ticket.id(), person, Plan.Way.FOLLOW, reasons);
		}
		return parked(MailReason.ENDED).about(ticket.id()).by(person).plan();
	}

	private Plan opening(Mails.Kept kept, Understood mail, String sender) {
		Optional<Origin> origin = this.origins.of(kept.mailboxId(), mail.recipients());
		if (origin.isEmpty()) {
			return parked(MailReason.NO_MAILBOX).plan();
		}
		if (mail.standing() == Understood.Standing.FORGED) {
			return parked(MailReason.FORGED).plan();
		}
		CurrentPerson person = this.people.findActive(sender).orElse(null);
		if (person == null) {
			return unknown(mail, sender, origin.get(), MailReason.UNKNOWN_SENDER);
		}
		if (person.isTeam()) {
			return parked(MailReason.TEAM_SENDER).by(person).plan();
		}
		if (person.organizationId() == null) {
			return parked(MailReason.INACTIVE_SENDER).by(person).plan();
		}
		if (!origin.get().senders().allow(sender)) {
			return unknown(mail, sender, origin.get(), MailReason.NOT_ALLOWED);
		}
		Set<MailReason> reasons = EnumSet.of(MailReason.CONTACT);
		if (mail.nature() == MailNature.BULK) {
			reasons.add(MailReason.LIST);
		}
		if (Emergencies.asks(mail)) {
			reasons.add(MailReason.EMERGENCY);
		}
		return new Plan.Open(person, origin.get(), reasons);
	}

	/** Never an account and never access, whatever the policy. */
	private Plan unknown(Understood mail, String sender, Origin origin, MailReason reason) {
		return switch (origin.policy()) {
			case HOLD -> parked(reason).plan();
			case REFUSE -> rejected(reason);
			case ANSWER -> mail.classification().answerable() ? new Plan.Tell(sender) : rejected(reason);
		};
	}

	private static Plan rejected(MailReason reason) {
		return new Plan.Settle(Decision.done(MailOutcome.REJECTED, List.of(reason)));
	}

	private static Waiting parked(MailReason reason) {
		return new Waiting(Decision.parked(List.of(reason)));
	}

	/** A mail that waits, as one says it step by step. */
	private record Waiting(Decision decision) {

		Waiting about(@Nullable Long ticket) {
			return new Waiting(this.decision.about(ticket));
		}

		Waiting by(CurrentPerson person) {
			return new Waiting(this.decision.by(person.id()));
		}

		Plan plan() {
			return new Plan.Settle(this.decision);
		}

	}

}
