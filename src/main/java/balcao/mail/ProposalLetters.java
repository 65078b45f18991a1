package balcao.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.sales.ProposalAccepted;
import balcao.sales.ProposalExpired;
import balcao.sales.ProposalLetter;
import balcao.sales.ProposalReading;
import balcao.sales.ProposalReminded;
import balcao.sales.ProposalSecondAsked;
import balcao.sales.ProposalSent;

/** Writes to clients about proposals; each link leads to the page, where they decide. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ProposalLetters {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Outbox outbox;

	private final ProposalReading proposals;

	private final PersonService people;

	ProposalLetters(Outbox outbox, ProposalReading proposals, PersonService people) {
		this.outbox = outbox;
		this.proposals = proposals;
		this.people = people;
	}

	/** Who asked for it and whoever may accept it. */
	@EventListener
	void on(ProposalSent event) {
		ProposalLetter letter = this.proposals.letter(event.versionId());
		write(LetterKind.PROPOSAL_SENT, letter, letter.everybody(), event.at());
	}

	/** The others who may accept it. */
	@EventListener
	void on(ProposalSecondAsked event) {
		ProposalLetter letter = this.proposals.letter(event.versionId());
		write(LetterKind.PROPOSAL_SECOND, letter, letter.deciders(), event.at());
	}

	@EventListener
	void on(ProposalReminded event) {
		ProposalLetter letter = this.proposals.letter(event.versionId());
		write(LetterKind.PROPOSAL_REMINDER, letter, letter.deciders(), event.at());
	}

	/** The receipt, to whoever accepted and to who asked. */
	@EventListener
	void on(ProposalAccepted event) {
		ProposalLetter letter = this.proposals.letter(event.versionId());
		write(LetterKind.PROPOSAL_RECEIPT, letter, letter.buyersAndRequester(), event.at());
	}

	@EventListener
	void on(ProposalExpired event) {
		ProposalLetter letter = this.proposals.letter(event.versionId());
		write(LetterKind.PROPOSAL_EXPIRED, letter, letter.everybody(), event.at());
	}

	private void write(LetterKind kind, ProposalLetter letter, Set<Long> readers, Instant now) {
		readers.forEach((reader) -> this.people.findActive(reader)
			.ifPresent((person) -> this.outbox.write(Writing.of(kind, person)
				.leadingTo(letter.path())
				.with(LetterVariable.NUMBER, letter.row().ticketNumber())
				.with(LetterVariable.TITLE, letter.row().title())
				.with(LetterVariable.TOTAL, letter.row().total().words())
				.with(LetterVariable.UNTIL, DATE.format(letter.row().validUntil())), now)));
	}

}
