package balcao.mail;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.chat.ChatTranscriptAsked;
import balcao.chat.ChatTranscripts;
import balcao.organization.PersonService;

/** Writes conversations to their clients. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ChatLetters {

	private final Outbox outbox;

	private final PersonService people;

	private final ChatTranscripts transcripts;

	private final MessageSource messages;

	ChatLetters(Outbox outbox, PersonService people, ChatTranscripts transcripts, MessageSource messages) {
		this.outbox = outbox;
		this.people = people;
		this.transcripts = transcripts;
		this.messages = messages;
	}

	@EventListener
	void on(ChatTranscriptAsked event) {
		ChatTranscripts.Letter letter = this.transcripts.letter(event.conversationId(), event.clientId());
		Addressee to = Addressee.of(this.people.find(event.clientId()));
		this.outbox.write(Writing.of(LetterKind.CHAT_TRANSCRIPT, to)
			.leadingTo("/chats/" + event.conversationId())
			.with(LetterVariable.LINES, String.join("\n\n", letter.lines()))
			.with(LetterVariable.CUT, letter.cut()
					? this.messages.getMessage("mail.letter.transcriptCut", null, this.outbox.language(to)) : ""),
				event.at());
	}

}
