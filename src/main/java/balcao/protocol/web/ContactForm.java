package balcao.protocol.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;
import balcao.platform.web.FieldMessages;
import balcao.protocol.ContactFacts;
import balcao.protocol.ContactRow;

/**
 * A contact as typed.
 *
 * @param caller what looks for who calls
 * @param chosen who calls, as {@code person:7} or {@code organization:3}
 * @param choice the same, of a button that was pressed; empty takes the choice back
 * @param ticket the number of what it joins, of a button that was pressed
 * @param other the same, typed
 */
record ContactForm(@Size(max = 200, message = FieldMessages.TOO_LONG) @Nullable String caller,
		@Size(max = 40) @Nullable String chosen, @Size(max = 40) @Nullable String choice,
		@Size(max = 120, message = FieldMessages.TOO_LONG) @Nullable String name,
		@Size(max = 40, message = FieldMessages.TOO_LONG) @Nullable String phone, @Nullable Long product,
		@Nullable Long module, @Nullable Long situation, @Nullable Long impact,
		@Size(max = 150, message = FieldMessages.TOO_LONG) @Nullable String summary,
		@Size(max = 10_000, message = FieldMessages.TOO_LONG) @Nullable String told,
		@Size(max = 60, message = FieldMessages.TOO_LONG) @Nullable String ticket,
		@Size(max = 60, message = FieldMessages.TOO_LONG) @Nullable String other) {

	private static final Pattern CHOSEN = Pattern.compile("(person|organization):([1-9][0-9]{0,17})");

	static ContactForm of(ContactRow contact, String caller) {
		ContactFacts facts = contact.facts();
		Subject about = facts.about();
		Long person = facts.requesterId();
		Long organization = facts.organizationId();
		String chosen = (person != null) ? "person:" + person
				: (organization != null) ? "organization:" + organization : "";
		return new ContactForm(caller, chosen, null, facts.callerName(), facts.phone(), about.productId(),
				about.moduleId(), about.situationId(), about.impactId(), facts.summary(), facts.told(), null, null);
	}

	String words() {
		return (this.caller != null) ? this.caller : "";
	}

	/** The number of what it joins, whether pressed or typed. */
	String joined() {
		String pressed = blankless(this.ticket);
		return (pressed != null) ? pressed : (this.other != null) ? this.other : "";
	}

	/** What is known by it. */
	ContactFacts facts() {
		String who = (this.choice != null) ? this.choice : (this.chosen != null) ? this.chosen : "";
		Matcher matcher = CHOSEN.matcher(who);
		boolean any = matcher.matches();
		Long id = any ? (Long) Long.parseLong(matcher.group(2)) : null;
		boolean person = any && matcher.group(1).equals("person");
		return new ContactFacts(person ? id : null, person ? null : id, blankless(this.name), blankless(this.phone),
				new Subject(this.product, this.module, this.situation, this.impact),
				(this.summary != null) ? this.summary : "", (this.told != null) ? this.told : "");
	}

	private static @Nullable String blankless(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
