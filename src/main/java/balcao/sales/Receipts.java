package balcao.sales;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.platform.CanonicalJson;
import balcao.platform.CurrentPerson;
import balcao.platform.Money;
import balcao.platform.StoredFile;
import balcao.ticket.TicketGlance;

/**
 * Writes down what was sent and what was accepted, in the canonical form over which the
 * hashes go; docs/receipts.md describes it.
 */
@Component
class Receipts {

	private static final String FORMAT = "balcao-proposal-receipt-1";

	private final ProposalFiles files;

	private final PersonService people;

	private final OrganizationService organizations;

	Receipts(ProposalFiles files, PersonService people, OrganizationService organizations) {
		this.files = files;
		this.people = people;
		this.organizations = organizations;
	}

	/** The hash of what a version says, its files included. */
	String contentHash(ProposalVersion version) {
		return CanonicalJson.sha256(CanonicalJson.write(content(version)));
	}

	private Map<String, Object> content(ProposalVersion version) {
		Map<String, Object> content = OfferJson.members(version.terms());
		content.put("files", this.files.of(version.id()).stream().map(Receipts::file).toList());
		return content;
	}

	private static Map<String, Object> file(StoredFile file) {
		return Map.of("name", file.name(), "size", file.size(), "sha256", file.sha256());
	}

	/** The receipt of an acceptance, as it is hashed. */
	String write(ProposalVersion version, TicketGlance ticket, Accepted accepted) {
		Map<String, Object> receipt = new LinkedHashMap<>();
		receipt.put("format", FORMAT);
		receipt.put("ticket", ticket.number());
		receipt.put("organization", this.organizations.nameOf(ticket.organizationId()));
		receipt.put("proposal", version.proposal().number());
		receipt.put("version", version.number());
		receipt.put("sentAt", Objects.requireNonNull(version.sentAt()).toString());
		receipt.put("sentBy", person(this.people.find(Objects.requireNonNull(version.sentBy()))));
		receipt.put("content", content(version));
		receipt.put("contentSha256", Objects.requireNonNull(version.contentHash()));
		receipt.put("acceptances", accepted.acceptances().stream().map(this::acceptance).toList());
		receipt.put("acceptedLines", accepted.lines());
		receipt.put("acceptedTotal", accepted.amount().plain());
		receipt.put("acceptedAt", accepted.at().toString());
		Instant due = accepted.deliveryDueAt();
		receipt.put("deliveryDueAt", (due != null) ? due.toString() : null);
		return CanonicalJson.write(receipt);
	}

	private Map<String, Object> acceptance(Acceptance acceptance) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("person", person(this.people.find(acceptance.personId())));
		members.put("at", acceptance.at().toString());
		members.put("lines", acceptance.lines());
		members.put("address", acceptance.address());
		Acceptance.Behalf behalf = acceptance.behalf();
		if (behalf != null) {
			members.put("onBehalf", Map.of("recordedBy", person(this.people.find(behalf.recorderId())), "method",
					behalf.method().name(), "reference", behalf.reference()));
		}
		return members;
	}

	private static Map<String, Object> person(CurrentPerson person) {
		return Map.of("id", person.id(), "name", person.name(), "email", person.email());
	}

	/** What was accepted, by whom and when the last of them did. */
	record Accepted(List<Acceptance> acceptances, List<Integer> lines, Money amount, @Nullable Instant deliveryDueAt,
			Instant at) {

	}

}
