package balcao.intake;

import java.io.Serial;
import java.util.List;

import balcao.platform.Refused;

/** Answers that a form does not take, each with what is wrong with it. */
public class AnswersRefused extends Refused {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<AnswerFault> faults;

	public AnswersRefused(List<AnswerFault> faults) {
		super("intake.refused.answers");
		this.faults = List.copyOf(faults);
	}

	public List<AnswerFault> faults() {
		return this.faults;
	}

}
