package balcao.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.catalog.Priority;
import balcao.organization.TeamService;
import balcao.severity.LevelKind;
import balcao.severity.SeverityService;

/**
 * What conditions of a form can ask about: earlier fields and whatever anybody may answer
 * them.
 */
@Service
@Transactional(readOnly = true)
public class ConditionFields {

	private static final int MOST_OPTIONS = 300;

	private final CatalogService catalog;

	private final TeamService teams;

	private final SeverityService severities;

	private final RequestTypeScopes scopes;

	private final MessageSource messages;

	ConditionFields(CatalogService catalog, TeamService teams, SeverityService severities, RequestTypeScopes scopes,
			MessageSource messages) {
		this.catalog = catalog;
		this.teams = teams;
		this.severities = severities;
		this.scopes = scopes;
		this.messages = messages;
	}

	/** A field with everything that it can be answered. */
	public ConditionField of(long requestTypeId, FieldTerms field, Locale locale) {
		return new ConditionField(field.code(), label(field, locale), options(requestTypeId, field, locale));
	}

	/** What a field is called. */
	public String label(FieldTerms field, Locale locale) {
		String label = field.label();
		return (label != null && !label.isBlank()) ? label
				: this.messages.getMessage("intake.fieldKind." + field.kind(), null, locale);
	}

	private List<FieldOption> options(long requestTypeId, FieldTerms field, Locale locale) {
		return switch (field.kind()) {
			case TEAM -> teams(this.scopes.of(requestTypeId).teams());
			case IMPACT_LEVEL -> levels(LevelKind.IMPACT);
			case PRIORITY -> levels(LevelKind.PRIORITY);
			case YES_NO -> List.of(new FieldOption("true", this.messages.getMessage("intake.yes", null, locale), null),
					new FieldOption("false", this.messages.getMessage("intake.no", null, locale), null));
			case CHOICE, CHOICES ->
				field.choices().stream().map((one) -> new FieldOption(one.value(), one.label(), one.hint())).toList();
			case IMPACT -> Stream.concat(entries(CatalogKind.IMPACT), Stream.of(new FieldOption(Answers.NO_IMPACT,
					this.messages.getMessage("intake.noImpact", null, locale), null)))
				.toList();
			default -> (field.kind().catalog() != null) ? entries(field.kind().catalog()).toList() : List.of();
		};
	}

	private List<FieldOption> teams(Set<Long> offered) {
		return this.teams.choices()
			.stream()
			.filter((team) -> offered.isEmpty() || offered.contains(team.id()))
			.map((team) -> new FieldOption(Long.toString(team.id()), team.name(), null))
			.toList();
	}

	private List<FieldOption> levels(LevelKind kind) {
		return this.severities.levels(kind)
			.stream()
			.map((level) -> new FieldOption((kind == LevelKind.PRIORITY) ? Priority.ofLevel(level.level()).name()
					: Integer.toString(level.level()), level.name(), null))
			.toList();
	}

	private Stream<FieldOption> entries(CatalogKind kind) {
		return this.catalog.paths(kind, MOST_OPTIONS)
			.stream()
			.map((path) -> new FieldOption(Long.toString(path.id()), path.words(), null));
	}

}
