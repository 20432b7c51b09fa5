package fr.prefecture.clu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.DueSource;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FirstStepSource;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.shared.QueriesFailAtOnce;
import fr.prefecture.clu.shared.Schema;
import fr.prefecture.clu.shared.StandingSource;
import fr.prefecture.clu.shared.TextsStorable;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.security.Principal;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What the core may know, and which shapes it has. */
@AnalyzeClasses(
        packages = "fr.prefecture.clu",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "fr.prefecture.clu.";

    /** The word of each feature that has its own rules and tables. */
    private static final Set<String> FEATURES =
            Set.of(
                    "committee",
                    "letters",
                    "switchboard",
                    "website",
                    "cert",
                    "appointments",
                    "backup",
                    "listening",
                    "quality",
                    "indicators",
                    "imports",
                    "home",
                    "search",
                    "health",
                    "guide",
                    "night",
                    "privacy",
                    "account");

    /** What every feature may use. */
    private static final Set<String> SERVING =
            Set.of("shared", "document", "mail", "actions", "list", "deliveries");

    private static final DescribedPredicate<JavaClass> JAVA_JAKARTA_AND_THE_CORE =
            resideInAnyPackage(
                            "java..",
                            "javax.sql..",
                            "jakarta.annotation..",
                            "jakarta.ejb..",
                            "jakarta.enterprise..",
                            "jakarta.inject..",
                            "jakarta.persistence..",
                            "jakarta.transaction..",
                            "jakarta.validation..")
                    .or(describe("the core", type -> isWord(word(type))));

    private static final DescribedPredicate<JavaClass> PICTURES =
            describe("pictures", type -> type.getName().equals(ROOT + "shared.Picture"));

    /** What counts and draws lots with kept libraries. */
    private static final DescribedPredicate<JavaClass> STATISTICS =
            describe(
                    "statistics",
                    type ->
                            type.getName().equals(ROOT + "shared.Proportion")
                                    || type.getName().equals(ROOT + "cert.Futures")
                                    || type.getName().startsWith(ROOT + "appointments.Simulation"));

    /** What understands marks, and compares texts, with kept libraries. */
    private static final DescribedPredicate<JavaClass> MARKED_TEXTS =
            describe(
                    "marked texts",
                    type ->
                            type.getName().startsWith(ROOT + "letters.ReplyText")
                                    || type.getName().startsWith(ROOT + "guide.GuideText")
                                    || type.getName().startsWith(ROOT + "letters.Comparison"));

    /** What reads the file of a framework, or a partner's, with kept libraries. */
    private static final DescribedPredicate<JavaClass> FRAMEWORK_FILES =
            describe(
                    "framework files",
                    type ->
                            type.getName().startsWith(ROOT + "quality.FrameworkFile")
                                    || type.getName().startsWith(ROOT + "listening.ExchangeFile"));

    /** What seals a backup, and writes and reads its rows, with kept libraries. */
    private static final DescribedPredicate<JavaClass> BACKUP_FILES =
            describe(
                    "backup files",
                    type ->
                            type.getName().startsWith(ROOT + "backup.Seal")
                                    || type.getName().startsWith(ROOT + "backup.Records"));

    private static final DescribedPredicate<JavaClass> BEAN =
            describe(
                    "enterprise beans",
                    type ->
                            type.isAnnotatedWith(Stateless.class)
                                    || type.isAnnotatedWith(Singleton.class));

    private static final DescribedPredicate<JavaClass> STORED =
            describe(
                    "stored types",
                    type ->
                            type.isAnnotatedWith(Entity.class)
                                    || type.isAnnotatedWith(Embeddable.class)
                                    || type.isAnnotatedWith(MappedSuperclass.class));

    private static final DescribedPredicate<JavaClass> VALUE =
            describe(
                    "values",
                    type ->
                            type.getModifiers().contains(JavaModifier.FINAL)
                                    && type.getFields().stream()
                                            .map(JavaField::getModifiers)
                                            .allMatch(m -> m.contains(JavaModifier.FINAL)));

    private static final DescribedPredicate<JavaClass> PUBLIC_SHAPE =
            STORED.or(BEAN)
                    .or(describe("enum", JavaClass::isEnum))
                    .or(describe("record", JavaClass::isRecord))
                    .or(describe("exception", type -> type.isAssignableTo(RuntimeException.class)))
                    .or(VALUE)
                    .as("an entity, a value, an enum, a record, an exception or a boundary");

    @ArchTest
    static final ArchRule everything_is_sorted_by_feature =
            classes().should(be("in the package of a known word", type -> isWord(word(type))));

    @ArchTest
    static final ArchRule the_core_uses_java_jakarta_and_itself =
            classes()
                    .that(
                            not(belongToAnyOf(
                                            Schema.class,
                                            BusinessCalendar.class,
                                            QueriesFailAtOnce.class,
                                            TextsStorable.class))
                                    .and(not(PICTURES))
                                    .and(not(STATISTICS))
                                    .and(not(MARKED_TEXTS))
                                    .and(not(FRAMEWORK_FILES))
                                    .and(not(BACKUP_FILES))
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            ROOT + "account..",
                                                            ROOT + "document..",
                                                            ROOT + "mail..",
                                                            ROOT + "search.."))))
                    .should()
                    .onlyDependOnClassesThat(JAVA_JAKARTA_AND_THE_CORE);

    /** Who asks each time anew fills the memory of the server: see {@code shared.Found}. */
    @ArchTest
    static final ArchRule a_stateless_bean_looks_up_others_once =
            noClasses()
                    .that()
                    .areAnnotatedWith(Stateless.class)
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "the target is a look-up of beans",
                                    access ->
                                            access.getTargetOwner()
                                                    .isAssignableTo(Instance.class)));

    @ArchTest
    static final ArchRule only_the_schema_knows_the_migration_tool =
            classes()
                    .that(belongToAnyOf(Schema.class))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(resideInAPackage("org.flywaydb..")));

    @ArchTest
    static final ArchRule two_classes_alone_know_what_keeps_the_entities =
            classes()
                    .that(belongToAnyOf(QueriesFailAtOnce.class, TextsStorable.class))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(
                                    resideInAnyPackage(
                                            "org.eclipse.persistence.sessions..",
                                            "org.eclipse.persistence.internal.databaseaccess")));

    @ArchTest
    static final ArchRule only_the_business_calendar_knows_the_library_of_holidays =
            classes()
                    .that(belongToAnyOf(BusinessCalendar.class))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(
                                    resideInAPackage("de.focus_shift.jollyday..")));

    @ArchTest
    static final ArchRule only_pictures_know_the_library_of_images =
            classes()
                    .that(PICTURES)
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(resideInAPackage("javax.imageio..")));

    @ArchTest
    static final ArchRule only_statistics_know_the_libraries_of_numbers =
            classes()
                    .that(STATISTICS)
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(
                                    resideInAnyPackage(
                                            "org.apache.commons.statistics..",
                                            "org.apache.commons.rng..")));

    @ArchTest
    static final ArchRule only_marked_texts_know_the_libraries_of_marks_and_differences =
            classes()
                    .that(MARKED_TEXTS)
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(
                                    resideInAnyPackage(
                                            "org.commonmark..", "com.github.difflib..")));

    @ArchTest
    static final ArchRule only_framework_files_know_the_libraries_of_yaml_and_schemas =
            classes()
                    .that(FRAMEWORK_FILES)
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(
                                    resideInAnyPackage(
                                            "org.yaml.snakeyaml..", "dev.harrel.jsonschema..")));

    @ArchTest
    static final ArchRule only_backup_files_know_the_libraries_of_seals_and_rows =
            classes()
                    .that(BACKUP_FILES)
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(
                                    resideInAnyPackage(
                                            "com.exceptionfactory.jagged..",
                                            "de.siegmar.fastcsv..")));

    @ArchTest
    static final ArchRule only_documents_know_how_papers_are_printed =
            classes()
                    .that(resideInAPackage(ROOT + "document.."))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(
                                    resideInAnyPackage(
                                            "javax.xml..",
                                            "org.w3c.dom..",
                                            "org.xml.sax..",
                                            "freemarker..",
                                            "com.openhtmltopdf..",
                                            "org.apache.fontbox..",
                                            "org.apache.pdfbox..",
                                            "org.zwobble.mammoth..")));

    @ArchTest
    static final ArchRule only_accounts_know_how_the_server_hashes =
            classes()
                    .that(resideInAPackage(ROOT + "account.."))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(
                                    resideInAPackage("org.wildfly.security..")));

    @ArchTest
    static final ArchRule only_mail_knows_how_an_email_is_written_and_sent =
            classes()
                    .that(resideInAPackage(ROOT + "mail.."))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(
                                    resideInAnyPackage(
                                            "jakarta.mail..",
                                            "jakarta.activation..",
                                            "org.apache.james.mime4j..",
                                            "org.jsoup..")));

    @ArchTest
    static final ArchRule only_search_knows_the_library_of_the_index =
            classes()
                    .that(resideInAPackage(ROOT + "search.."))
                    .should()
                    .onlyDependOnClassesThat(
                            JAVA_JAKARTA_AND_THE_CORE.or(resideInAPackage("org.apache.lucene..")));

    @ArchTest
    static final ArchRule features_are_strangers =
            classes().should(onlyMeet(ArchitectureTest::mayMeet));

    @ArchTest
    static final ArchRule a_public_type_of_a_feature_has_one_of_the_domains_shapes =
            classes()
                    .that(describe("public, of a feature", ArchitectureTest::isOfFeature))
                    .should(be(PUBLIC_SHAPE.getDescription(), PUBLIC_SHAPE));

    @ArchTest
    static final ArchRule a_boundary_is_a_plural_noun_without_interface =
            classes()
                    .that(BEAN.and(describe("of a feature", ArchitectureTest::isOfFeature)))
                    .should()
                    .haveSimpleNameEndingWith("s")
                    .andShould(
                            be(
                                    "a class whose only interfaces are those that serve all",
                                    type ->
                                            type.getRawInterfaces().stream()
                                                    .allMatch(i -> SERVING.contains(word(i)))));

    @ArchTest
    static final ArchRule every_bean_says_who_may_call_it =
            classes()
                    .that(BEAN)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class);

    /** What they answer is kept for all who have the same roles. */
    @ArchTest
    static final ArchRule what_is_kept_by_roles_does_not_know_who_asks =
            noClasses()
                    .that()
                    .areAssignableTo(AlertSource.class)
                    .or()
                    .areAssignableTo(DueSource.class)
                    .or()
                    .areAssignableTo(LateSource.class)
                    .or()
                    .areAssignableTo(StandingSource.class)
                    .or()
                    .areAssignableTo(FigureSource.class)
                    .or()
                    .areAssignableTo(FirstStepSource.class)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(EJBContext.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Principal.class);

    /** The server hands out a stand-in whose other methods run without what is injected. */
    @ArchTest
    static final ArchRule what_others_call_of_a_bean_is_public =
            methods()
                    .that()
                    .areDeclaredInClassesThat(BEAN)
                    .and()
                    .areNotPublic()
                    .and()
                    .areNotStatic()
                    .should(beCalledByTheirOwnClassOnly());

    @ArchTest
    static final ArchRule only_beans_hold_the_entity_manager =
            fields().that()
                    .haveRawType(EntityManager.class)
                    .should()
                    .beDeclaredInClassesThat(BEAN.or(resideInAPackage("..clu.list")))
                    .because("a list is read for the bean that answers it");

    @ArchTest
    static final ArchRule what_is_stored_has_no_setter =
            methods()
                    .that()
                    .areDeclaredInClassesThat(STORED)
                    .should()
                    .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule what_is_stored_hides_its_fields =
            fields().that()
                    .areDeclaredInClassesThat(STORED)
                    .and()
                    .areNotStatic()
                    .should()
                    .bePrivate();

    private static boolean mayMeet(JavaClass from, JavaClass to) {
        String other = word(to);
        return other.equals(word(from)) || !FEATURES.contains(other);
    }

    private static boolean isOfFeature(JavaClass type) {
        return FEATURES.contains(word(type)) && isPublicThroughout(type);
    }

    private static boolean isPublicThroughout(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublicThroughout).orElse(true);
    }

    private static boolean isWord(String word) {
        return FEATURES.contains(word) || SERVING.contains(word);
    }

    /** The word below the root package, or nothing outside of it. */
    private static String word(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith(ROOT) && name.length() > ROOT.length()
                ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length()))
                : "";
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> condition) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type, condition.test(type), type.getName() + " should be " + what));
            }
        };
    }

    private static ArchCondition<JavaClass> onlyMeet(BiPredicate<JavaClass, JavaClass> mayMeet) {
        return new ArchCondition<>("only meet their own kind and what serves all") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    events.add(
                            new SimpleConditionEvent(
                                    dependency,
                                    mayMeet.test(type, dependency.getTargetClass()),
                                    dependency.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> beCalledByTheirOwnClassOnly() {
        return new ArchCondition<>("be called by their own class only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (JavaMethodCall call : method.getCallsOfSelf()) {
                    events.add(
                            new SimpleConditionEvent(
                                    call,
                                    outermost(call.getOriginOwner())
                                            .equals(outermost(method.getOwner())),
                                    call.getDescription()));
                }
            }
        };
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
