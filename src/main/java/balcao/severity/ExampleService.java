package balcao.severity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Unique;

/** Keeps example cases and asks them of a version. */
@Service
@Transactional
public class ExampleService {

	private final Examples examples;

	private final MatrixLines lines;

	private final CatalogService catalog;

	ExampleService(Examples examples, MatrixLines lines, CatalogService catalog) {
		this.examples = examples;
		this.lines = lines;
		this.catalog = catalog;
	}

	/** Every example and what a version answers to it, the wrong ones first. */
	@Transactional(readOnly = true)
	public List<ExampleResult> results(Matrix matrix) {
		List<Asked> asked = this.examples.all()
			.stream()
			.map((example) -> new Asked(example, matrix.decide(example.question())))
			.toList();
		Map<Long, MatrixLine> rows = this.lines
			.find(asked.stream().map(Asked::rowId).filter(Objects::nonNull).distinct().toList());
		return asked.stream()
			.map((one) -> new ExampleResult(one.example(), this.catalog.names(one.example().question().about()),
					one.answer().orElse(null), (one.rowId() != null) ? rows.get(one.rowId()) : null))
			.sorted((one, other) -> Boolean.compare(one.isRight(), other.isRight()))
			.toList();
	}

	/** Those that a version answers wrongly. */
	@Transactional(readOnly = true)
	public List<ExampleCase> wrong(Matrix matrix) {
		return this.examples.all()
			.stream()
			.filter((example) -> matrix.decide(example.question())
				.filter((answer) -> answer.severity() == example.severity())
				.isEmpty())
			.toList();
	}

	@Transactional(readOnly = true)
	public ExampleCase find(long id) {
		return this.examples.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * Keeps an example; refuses one that asks nothing, one too many and a name in use.
	 */
	public long add(String name, SeverityQuestion question, int severity) {
		if (this.examples.count() >= Examples.MOST) {
			throw new Refused("severity.refused.manyExamples", Examples.MOST);
		}
		ExampleCase example = example(0, name, question, severity);
		return Unique.orRefuse(() -> this.examples.add(example), "severity.refused.exampleName");
	}

	/** Changes an example by the same rules. */
	public void change(long id, String name, SeverityQuestion question, int severity) {
		ExampleCase example = example(id, name, question, severity);
		if (Unique.orRefuse(() -> this.examples.change(example), "severity.refused.exampleName") == 0) {
			throw new NotFound();
		}
	}

	public void remove(long id) {
		if (this.examples.remove(id) == 0) {
			throw new NotFound();
		}
	}

	private ExampleCase example(long id, String name, SeverityQuestion question, int severity) {
		if (!SeverityQuestion.isForTheMatrix(question.about()) && question.impactLevel() == null
				&& question.priority() == null) {
			throw new Refused("severity.refused.emptyExample");
		}
		this.catalog.check(question.about());
		return new ExampleCase(id, name, question, severity);
	}

	private record Asked(ExampleCase example, Optional<SeverityDecision> answer) {

		@Nullable Long rowId() {
			return this.answer.map(SeverityDecision::rowId).orElse(null);
		}

	}

}
