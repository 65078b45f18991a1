package balcao.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import balcao.severity.Matrix;
import balcao.severity.SeverityDecision;
import balcao.severity.SeveritySubject;
import balcao.sla.TermsChange;

/**
 * Subjects of which two versions of the matrix say something else; those that a person or
 * the request type decided about are left alone.
 *
 * @param count how many subjects were asked about
 * @param last the last of them
 * @param all what both versions say of those that differ
 * @param open the same of those that run under the former one
 * @param decisions what the later version says
 */
record Redecided(int count, long last, Map<Long, TermsChange.Severities> all, Map<Long, TermsChange.Severities> open,
		Map<Long, SeverityDecision> decisions) {

	static Redecided of(List<SeveritySubject> subjects, Matrix former, Matrix later, long after) {
		Map<Long, TermsChange.Severities> all = new HashMap<>();
		Map<Long, TermsChange.Severities> open = new HashMap<>();
		Map<Long, SeverityDecision> decisions = new HashMap<>();
		for (SeveritySubject subject : subjects) {
			if (subject.overruled() != null || subject.versionId() == null) {
				continue;
			}
			Optional<SeverityDecision> before = former.decide(subject.question());
			Optional<SeverityDecision> now = later.decide(subject.question());
			if (before.isEmpty() || now.isEmpty() || before.get().severity() == now.get().severity()) {
				continue;
			}
			TermsChange.Severities severities = new TermsChange.Severities(before.get().severity(),
					now.get().severity());
			all.put(subject.subjectId(), severities);
			decisions.put(subject.subjectId(), now.get());
			if (Objects.equals(subject.versionId(), former.versionId())) {
				open.put(subject.subjectId(), severities);
			}
		}
		long last = subjects.isEmpty() ? after : subjects.get(subjects.size() - 1).subjectId();
		return new Redecided(subjects.size(), last, all, open, decisions);
	}

}
