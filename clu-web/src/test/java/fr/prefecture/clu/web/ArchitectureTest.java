package fr.prefecture.clu.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.prefecture.clu.list.Condition;
import fr.prefecture.clu.list.ListQuery;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.SystemClock;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Calendar;
import java.util.List;

/** What the pages may know; and, as they can see every module, what holds in all of them. */
@AnalyzeClasses(
        packages = "fr.prefecture.clu",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WEB = "fr.prefecture.clu.web";

    private static final DescribedPredicate<JavaClass> JAVA_JAKARTA_AND_OURS =
            resideInAnyPackage(
                    "java..",
                    "jakarta.annotation..",
                    "jakarta.ejb..",
                    "jakarta.el..",
                    "jakarta.enterprise..",
                    "jakarta.faces..",
                    "jakarta.inject..",
                    "jakarta.json..",
                    "jakarta.servlet..",
                    "jakarta.validation..",
                    "jakarta.ws.rs..",
                    "fr.prefecture.clu..");

    /** A node that dies in the callback of a shared timer would keep it for ever: decision 0113. */
    @ArchTest
    static final ArchRule timers_are_not_kept =
            noClasses()
                    .should()
                    .callMethod(TimerConfig.class, "setPersistent", boolean.class)
                    .orShould()
                    .callConstructor(TimerConfig.class)
                    .orShould()
                    .callMethodWhere(
                            describe(
                                    "makes a timer without saying that it is not kept",
                                    call ->
                                            call.getTargetOwner().isEquivalentTo(TimerService.class)
                                                    && call.getTarget()
                                                            .getName()
                                                            .startsWith("create")
                                                    && call
                                                            .getTarget()
                                                            .getRawParameterTypes()
                                                            .stream()
                                                            .noneMatch(
                                                                    type ->
                                                                            type.isEquivalentTo(
                                                                                    TimerConfig
                                                                                            .class))));

    @ArchTest
    static final ArchRule scheduled_methods_are_not_kept =
            methods()
                    .that()
                    .areAnnotatedWith(Schedule.class)
                    .should(
                            new ArchCondition<>("not be persistent") {
                                @Override
                                public void check(JavaMethod method, ConditionEvents events) {
                                    boolean kept =
                                            method.getAnnotationOfType(Schedule.class).persistent();
                                    events.add(
                                            new SimpleConditionEvent(
                                                    method, !kept, method.getFullName()));
                                }
                            });

    private static final DescribedPredicate<JavaClass> CSV =
            describe("CSV", type -> type.getName().matches(".*Csv(\\$.*)?"));

    private static final DescribedPredicate<JavaClass> RENDERER =
            describe(
                    "renderers and the kit",
                    type ->
                            type.getName().matches(".*Renderer(\\$.*)?")
                                    || type.getPackageName().equals(WEB + ".kit"));

    /** What the server collects of the product. */
    private static final DescribedPredicate<JavaClass> WATCHED =
            describe("metrics", type -> type.getPackageName().equals(WEB + ".health"));

    private static final DescribedPredicate<JavaClass> REFERENCE =
            describe(
                    "the number of a request",
                    type -> type.getName().startsWith(WEB + ".shared.Reference"));

    /** Each says what time it is to whoever asks, whatever the clock of the product says. */
    private static final DescribedPredicate<AccessTarget> CLOCKLESS =
            describe(
                    "the time without a clock",
                    called ->
                            called.getName().equals("now")
                                            && isOf(called, "java.time.")
                                            && !takesClock(called)
                                    || isClock(called)
                                    || called.getFullName()
                                            .equals("java.lang.System.currentTimeMillis()")
                                    || called.getFullName().equals("java.util.Date.<init>()")
                                    || called.getName().equals("getInstance")
                                            && called.getOwner().isEquivalentTo(Calendar.class));

    private static final DescribedPredicate<AccessTarget> ENVIRONMENT =
            describe(
                    "the environment",
                    called ->
                            called.getOwner().isEquivalentTo(System.class)
                                            && List.of("getenv", "getProperty", "getProperties")
                                                    .contains(called.getName())
                                    || List.of(
                                                    "java.lang.Boolean.getBoolean",
                                                    "java.lang.Integer.getInteger",
                                                    "java.lang.Long.getLong")
                                            .contains(
                                                    called.getOwner().getName()
                                                            + "."
                                                            + called.getName()));

    // --- pages

    @ArchTest
    static final ArchRule pages_use_java_jakarta_and_our_modules =
            classes()
                    .that(
                            resideInAPackage(WEB + "..")
                                    .and(not(CSV.or(RENDERER).or(WATCHED).or(REFERENCE))))
                    .should()
                    .onlyDependOnClassesThat(JAVA_JAKARTA_AND_OURS);

    /** They ask {@code Lists}: a page of a list is read in one transaction. */
    @ArchTest
    static final ArchRule pages_hold_no_query_of_a_list =
            noClasses()
                    .that(resideInAPackage(WEB + ".."))
                    .should()
                    .dependOnClassesThat(
                            belongToAnyOf(
                                    ListQuery.class, ListQuery.Reading.class, Condition.class));

    @ArchTest
    static final ArchRule only_csv_knows_the_library_of_csv =
            classes()
                    .that(resideInAPackage(WEB + "..").and(CSV))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_OURS.or(resideInAPackage("de.siegmar.fastcsv..")));

    @ArchTest
    static final ArchRule only_health_knows_the_interface_of_metrics =
            classes()
                    .that(resideInAPackage(WEB + "..").and(WATCHED))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_OURS.or(
                                    resideInAnyPackage("io.micrometer.core.instrument..")));

    @ArchTest
    static final ArchRule only_the_number_of_a_request_knows_what_the_log_knows_of_a_thread =
            classes()
                    .that(resideInAPackage(WEB + "..").and(REFERENCE))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_OURS.or(resideInAPackage("org.jboss.logging..")));

    @ArchTest
    static final ArchRule only_renderers_know_the_component_library =
            classes()
                    .that(resideInAPackage(WEB + "..").and(RENDERER))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_OURS.or(resideInAPackage("org.primefaces..")));

    @ArchTest
    static final ArchRule pages_of_features_are_strangers =
            classes()
                    .that(resideInAPackage(WEB + "..").and(not(resideInAPackage(WEB + ".api.."))))
                    .should(
                            new ArchCondition<>("only meet pages of their own feature") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    for (Dependency dependency :
                                            type.getDirectDependenciesFromSelf()) {
                                        String other = dependency.getTargetClass().getPackageName();
                                        events.add(
                                                new SimpleConditionEvent(
                                                        dependency,
                                                        !other.startsWith(WEB + ".")
                                                                || other.equals(
                                                                        type.getPackageName())
                                                                || other.equals(WEB + ".shared")
                                                                || other.equals(WEB + ".kit"),
                                                        dependency.getDescription()));
                                    }
                                }
                            });

    @ArchTest
    static final ArchRule what_a_page_file_can_name_is_a_page =
            classes()
                    .that(resideInAPackage(WEB + ".."))
                    .and()
                    .areAnnotatedWith(Named.class)
                    .should()
                    .haveSimpleNameEndingWith("Page");

    // --- all modules

    @ArchTest
    static final ArchRule nobody_asks_the_time_without_a_clock =
            noClasses()
                    .that(not(belongToAnyOf(SystemClock.class)))
                    .should()
                    .callCodeUnitWhere(target(CLOCKLESS));

    @ArchTest
    static final ArchRule only_the_settings_read_the_environment =
            noClasses()
                    .that(not(belongToAnyOf(Settings.class)))
                    .should()
                    .callCodeUnitWhere(target(ENVIRONMENT));

    @ArchTest
    static final ArchRule the_domain_has_a_better_word =
            classes()
                    .should()
                    .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Service|Dto|DTO)(\\$.*)?");

    @ArchTest
    static final ArchRule every_bean_says_who_may_call_it =
            classes()
                    .that()
                    .areAnnotatedWith(Stateless.class)
                    .or()
                    .areAnnotatedWith(Singleton.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class);

    private static boolean isOf(AccessTarget called, String packages) {
        return called.getOwner().getName().startsWith(packages);
    }

    private static boolean isClock(AccessTarget called) {
        return called.getOwner().isEquivalentTo(Clock.class)
                && called.getName().matches("system.*|tick(Millis|Seconds|Minutes)");
    }

    private static boolean takesClock(AccessTarget called) {
        return called instanceof AccessTarget.CodeUnitCallTarget unit
                && unit.getRawParameterTypes().stream()
                        .anyMatch(p -> p.isEquivalentTo(Clock.class));
    }
}
