package balcao.demo;

import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.TicketApproval;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketProgress;
import balcao.ticket.Told;

/** Something that people do with a ticket, by the same ways as in the application. */
@FunctionalInterface
interface Deed {

	Deed TAKE = (ways, ticket, actor, words) -> ways.assignment().take(ticket, actor);

	Deed NOTE = (ways, ticket, actor, words) -> ways.conversation().note(ticket, actor, words);

	/** The client says something. */
	Deed ANSWER = (ways, ticket, actor, words) -> ways.conversation().answer(ticket, actor, words);

	Deed REPLY = reply(AfterReply.KEEP, Set.of());

	Deed DIAGNOSE = reply(AfterReply.KEEP, Set.of(Told.DIAGNOSIS));

	Deed ASK = reply(AfterReply.WAIT_FOR_CLIENT, Set.of());

	Deed PROPOSE = (ways, ticket, actor, words) -> ways.proposals().propose(ticket, actor, words);

	Deed RESOLVE = reply(AfterReply.RESOLVE, Set.of());

	/** Resolves what was never diagnosed apart. */
	Deed ANSWER_AT_ONCE = reply(AfterReply.RESOLVE, Set.of(Told.DIAGNOSIS));

	Deed APPROVE = (ways, ticket, actor, words) -> ways.approval().approve(ticket, actor, words.text());

	Deed DENY = (ways, ticket, actor, words) -> ways.approval().deny(ticket, actor, words.text());

	Deed ACCEPT = (ways, ticket, actor, words) -> ways.proposals().accept(ticket, actor);

	Deed DECLINE = (ways, ticket, actor, words) -> ways.proposals().decline(ticket, actor, words);

	Deed CLOSE = (ways, ticket, actor, words) -> ways.progress().close(ticket, actor);

	Deed REOPEN = (ways, ticket, actor, words) -> ways.progress().reopen(ticket, actor, words.text());

	Deed CANCEL = (ways, ticket, actor, words) -> ways.progress().cancel(ticket, actor);

	static Deed overrule(int severity) {
		return (ways, ticket, actor, words) -> ways.assignment().overrule(ticket, actor, severity, words.text());
	}

	static Deed handOver(Cast.Crew crew, Cast.Actor receiver) {
		return (ways, ticket, actor, words) -> {
			ways.conversation().note(ticket, actor, words);
			ways.assignment().give(ticket, actor, crew.id(), receiver.person().id());
		};
	}

	private static Deed reply(AfterReply after, Set<Told> told) {
		return (ways, ticket, actor, words) -> ways.conversation().reply(ticket, actor, words, after, told);
	}

	void perform(Ways ways, String ticket, CurrentPerson actor, Reply words);

	/** The services that deeds go through. */
	@Component
	@Profile("demo")
	record Ways(TicketConversation conversation, TicketProgress progress, TicketApproval approval,
			TicketAssignment assignment, DemoProposals proposals) {

	}

}
