package balcao;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.NullMarked;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** The rules of the house, each saying what to write instead. */
@AnalyzeClasses(packages = "balcao", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

	private static final DescribedPredicate<CanBeAnnotated> REPOSITORY = CanBeAnnotated.Predicates
		.annotatedWith(org.springframework.stereotype.Repository.class);

	private static final DescribedPredicate<JavaClass> DATABASE = assignableTo(Repository.class)
		.or(REPOSITORY.forSubtype())
		.or(assignableTo(JdbcClient.class))
		.or(assignableTo(JdbcOperations.class))
		.or(assignableTo(EntityManager.class))
		.as("the database");

	@ArchTest
	static final ArchRule everyPackageIsNullMarked = classes().should(residesInANullMarkedPackage())
		.because("nothing is null unless it says so: add a package-info.java with @NullMarked");

	@ArchTest
	static final ArchRule oneClock = noClasses().that()
		.doNotHaveFullyQualifiedName("balcao.platform.ClockConfiguration")
		.and()
		.areNotAssignableTo(Clock.class)
		.should()
		.callCodeUnitWhere(readsTheTime())
		.because(
				"the Clock bean tells the time: inject it in the service, and take an Instant as last parameter elsewhere");

	@ArchTest
	static final ArchRule controllersAreHidden = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.bePackagePrivate()
		.andShould()
		.resideInAPackage("..web")
		.allowEmptyShould(true)
		.because("nobody calls a controller but the browser: make it package-private, in the module's web package");

	@ArchTest
	static final ArchRule controllersLeaveTheDatabaseAlone = noClasses().that()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.dependOnClassesThat(DATABASE)
		.allowEmptyShould(true)
		.because("a controller asks a service, which knows who may see what");

	@ArchTest
	static final ArchRule webIsNobodysBusiness = classes().that()
		.resideInAPackage("balcao.*.web..")
		.and()
		.resideOutsideOfPackage("balcao.platform.web..")
		.and()
		.areTopLevelClasses()
		.should()
		.notBePublic()
		.allowEmptyShould(true)
		.because("controllers and forms are package-private; what others may use belongs in the module's base package");

	@ArchTest
	static final ArchRule formsAreRecords = classes().that()
		.resideInAPackage("..web..")
		.and()
		.haveSimpleNameEndingWith("Form")
		.should()
		.beRecords()
		.allowEmptyShould(true)
		.because("a form carries what was typed and nothing else: write a record with Bean Validation");

	@ArchTest
	static final ArchRule repositoriesAreHidden = classes().that()
		.areAssignableTo(Repository.class)
		.or(REPOSITORY.forSubtype())
		.should()
		.bePackagePrivate()
		.allowEmptyShould(true)
		.because("rows leave a module by its services only: make the repository package-private");

	@ArchTest
	static final ArchRule entitiesHaveNoSetters = noMethods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should()
		.haveNameMatching("set[A-Z].*")
		.allowEmptyShould(true)
		.because("state moves through verbs that guard the move: write assignTo(…), not setAssignee(…)");

	@ArchTest
	static final ArchRule entitiesAreMadeByNamedFactories = noConstructors().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should()
		.bePublic()
		.allowEmptyShould(true)
		.because("an entity is made by a named factory that says what happens: Organization.register(…)");

	@ArchTest
	static final ArchRule associationsAreLazy = fields().that()
		.areAnnotatedWith(ManyToOne.class)
		.or()
		.areAnnotatedWith(OneToOne.class)
		.should(beFetchedLazily())
		.allowEmptyShould(true)
		.because("a page issues a fixed number of statements: say fetch = LAZY, and fetch join where it is shown");

	@ArchTest
	static final ArchRule transactionsBeginInServices = classes().that(areTransactional())
		.should()
		.beAnnotatedWith(Service.class)
		.andShould()
		.resideOutsideOfPackage("..web..")
		.allowEmptyShould(true)
		.because("a use case is one transaction: put @Transactional on the service's method");

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = noFields().should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Value.class)
		.orShould()
		.beAnnotatedWith(PersistenceContext.class)
		.orShould()
		.beAnnotatedWith("jakarta.annotation.Resource")
		.orShould()
		.beAnnotatedWith("jakarta.inject.Inject")
		.because("what a class needs stands in its constructor");

	@ArchTest
	static final ArchRule namesSayWhatThingsAre = noClasses().should()
		.haveNameMatching(
				".*[.$]([A-Z]\\w*)?(Impl|Dto|DTO|Helper|Util|Utils|Manager|Base|Data|Info|Processor)([A-Z]\\w*)?")
		.because("such names say nothing: name the class after what it is or does in the words of the field");

	@ArchTest
	static final ArchRule packagesAreRooms = noClasses().should()
		.resideInAnyPackage("..impl..", "..dto..", "..util..", "..helper..", "..mapper..", "..config..", "..common..",
				"..internal..")
		.because("a module has two packages, its base and web");

	@ArchTest
	static final ArchRule eventsAreFacts = methods().that()
		.areMetaAnnotatedWith(EventListener.class)
		.should(hearRecordsWithoutEntities())
		.allowEmptyShould(true)
		.because("an event is a record in the past tense with ids and instants; who hears it reads the rest");

	@ArchTest
	static final ArchRule settingsAreRecords = classes().that()
		.areAnnotatedWith(ConfigurationProperties.class)
		.should()
		.beRecords()
		.allowEmptyShould(true)
		.because("settings do not change while the application runs: write a record, a sentence per component");

	private static ArchCondition<JavaClass> residesInANullMarkedPackage() {
		return condition("reside in a @NullMarked package",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class));
	}

	private static DescribedPredicate<JavaCall<?>> readsTheTime() {
		return DescribedPredicate.describe("it reads the time of the machine", (call) -> {
			CodeUnitCallTarget target = call.getTarget();
			JavaClass owner = target.getOwner();
			String name = target.getName();
			boolean now = name.equals("now")
					&& target.getRawParameterTypes().stream().noneMatch(assignableTo(Clock.class))
					&& Stream
						.of(Instant.class, LocalDate.class, LocalDateTime.class, LocalTime.class, OffsetDateTime.class,
								ZonedDateTime.class, Year.class, YearMonth.class)
						.anyMatch(owner::isEquivalentTo);
			boolean machine = owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
			boolean date = owner.isEquivalentTo(Date.class) && target.getFullName().endsWith("<init>()");
			boolean clock = owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.equals("tickMillis")
					|| name.equals("tickSeconds") || name.equals("tickMinutes"));
			return now || machine || date || clock;
		});
	}

	private static ArchCondition<JavaField> beFetchedLazily() {
		return condition("be fetched lazily",
				(field) -> field.getAnnotations()
					.stream()
					.map((annotation) -> annotation.get("fetch"))
					.flatMap(Optional::stream)
					.anyMatch((fetch) -> fetch.toString().contains("LAZY")));
	}

	private static DescribedPredicate<JavaClass> areTransactional() {
		return DescribedPredicate.describe("are transactional", (type) -> type.isAnnotatedWith(Transactional.class)
				|| type.getMethods().stream().anyMatch((method) -> method.isAnnotatedWith(Transactional.class)));
	}

	private static ArchCondition<JavaMethod> hearRecordsWithoutEntities() {
		return condition("hear records without entities",
				(method) -> method.getRawParameterTypes()
					.stream()
					.filter((type) -> type.getPackageName().startsWith("balcao"))
					.allMatch((event) -> event.isRecord() && event.getFields()
						.stream()
						.noneMatch((field) -> field.getRawType().isAnnotatedWith(Entity.class))));
	}

	private static <T extends HasName.AndFullName> ArchCondition<T> condition(String description, Predicate<T> holds) {
		return new ArchCondition<>(description) {
			@Override
			public void check(T item, ConditionEvents events) {
				if (!holds.test(item)) {
					events.add(SimpleConditionEvent.violated(item, item.getFullName() + " should " + description));
				}
			}
		};
	}

}
