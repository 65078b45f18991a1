package balcao.protocol;

import java.time.Duration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;

/** What the company decides about its protocols; there is one row. */
@Entity
@Table(name = "protocol_rules")
class ProtocolRules {

	static final short ONLY = 1;

	@Id
	private short id;

	private String prefix;

	@Enumerated(EnumType.STRING)
	private DateForm dateForm;

	private short sequenceDigits;

	private short groupDigits;

	private @Nullable String phone;

	private short silenceMinutes;

	private short againMinutes;

	private short lapseMinutes;

	@Version
	private int version;

	protected ProtocolRules() {
	}

	/** Refuses to overwrite what somebody else has changed meanwhile. */
	void change(RulesTerms terms, int version) {
		if (version != this.version) {
			throw new Refused("protocol.refused.overtaken");
		}
		NumberForm form = terms.form();
		this.prefix = form.prefix();
		this.dateForm = form.dateForm();
		this.sequenceDigits = (short) form.sequenceDigits();
		this.groupDigits = (short) form.group();
		this.phone = terms.phone();
		this.silenceMinutes = (short) terms.silenceMinutes();
		this.againMinutes = (short) terms.againMinutes();
		this.lapseMinutes = (short) terms.lapseMinutes();
	}

	RulesTerms terms() {
		return new RulesTerms(form(), this.phone, this.silenceMinutes, this.againMinutes, this.lapseMinutes);
	}

	NumberForm form() {
		return new NumberForm(this.prefix, this.dateForm, this.sequenceDigits, this.groupDigits);
	}

	Duration silence() {
		return Duration.ofMinutes(this.silenceMinutes);
	}

	Duration again() {
		return Duration.ofMinutes(this.againMinutes);
	}

	Duration lapse() {
		return Duration.ofMinutes(this.lapseMinutes);
	}

	int version() {
		return this.version;
	}

}
