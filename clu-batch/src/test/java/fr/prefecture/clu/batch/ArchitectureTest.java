package fr.prefecture.clu.batch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.prefecture.clu.batch.switchboard.CountLog;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import fr.prefecture.clu.batch.switchboard.format.Seams;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.api.Batchlet;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.api.chunk.ItemWriter;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the night may know. */
@AnalyzeClasses(
        packages = "fr.prefecture.clu.batch",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "fr.prefecture.clu.";
    private static final String BATCH = "fr.prefecture.clu.batch.";

    /** What every feature's night may use: words of the core, and tables in files. */
    private static final DescribedPredicate<JavaClass> SERVING_ALL =
            resideInAnyPackage(
                    CORE + "night..",
                    CORE + "shared..",
                    CORE + "document..",
                    CORE + "mail..",
                    CORE + "imports..",
                    BATCH + "table..");

    /** What says why a switchboard's database could not be read. */
    private static final DescribedPredicate<JavaClass> FAILURES =
            describe(
                    "failures of switchboards' databases",
                    type -> type.getName().startsWith(BATCH + "switchboard.pbx.PbxFailure"));

    @ArchTest
    static final ArchRule only_failures_of_databases_know_how_connections_are_encrypted =
            classes()
                    .that(FAILURES)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("java..", "javax.net.ssl", CORE + "switchboard")
                                    .or(FAILURES));

    @ArchTest
    static final ArchRule the_night_uses_java_jakarta_the_core_and_itself =
            classes()
                    .that(not(resideInAnyPackage(BATCH + "table..")).and(not(FAILURES)))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "java..",
                                            "javax.management",
                                            "jakarta.annotation..",
                                            "jakarta.batch..",
                                            "jakarta.ejb..",
                                            "jakarta.enterprise..",
                                            "jakarta.inject..")
                                    .or(
                                            resideInAnyPackage("fr.prefecture.clu..")
                                                    .and(not(resideInAnyPackage(CORE + "web..")))));

    @ArchTest
    static final ArchRule tables_are_read_without_a_container =
            classes()
                    .that()
                    .resideInAPackage(BATCH + "table..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "javax.xml",
                                    "javax.xml.stream",
                                    "de.siegmar.fastcsv.reader..",
                                    BATCH + "table.."));

    @ArchTest
    static final ArchRule what_a_line_means_is_plain_java_without_files_network_or_sql =
            classes()
                    .that()
                    .resideInAPackage("..format..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "java.lang..",
                                            "java.math..",
                                            "java.nio",
                                            "java.nio.charset..",
                                            "java.time..",
                                            "java.util",
                                            "java.util.function..",
                                            "java.util.regex..",
                                            "java.util.stream..")
                                    .and(
                                            not(
                                                    describe(
                                                            "clock, locale or log",
                                                            ArchitectureTest::isWorldly)))
                                    .or(describe("bytes in memory", ArchitectureTest::isBytes))
                                    .or(describe("accents", ArchitectureTest::isAccents))
                                    .or(describe("a stream", ArchitectureTest::isStream))
                                    .or(
                                            describe(
                                                    "what calls cannot tell",
                                                    ArchitectureTest::isUnrecorded))
                                    .or(resideInAnyPackage("fr.prefecture.clu.batch..format..")));

    /** So that it runs in a job, on a command line, and in an engine that spreads it. */
    @ArchTest
    static final ArchRule what_counts_a_log_needs_the_base_of_java_alone =
            classes()
                    .that(
                            describe(
                                    "count a log",
                                    type ->
                                            type.isEquivalentTo(QueueLog.class)
                                                    || type.isEquivalentTo(Seams.class)
                                                    || type.isEquivalentTo(CountLog.class)))
                    .should(
                            new ArchCondition<>("need java.base alone, whatever they call") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    Set<JavaClass> seen = new HashSet<>(Set.of(type));
                                    Deque<JavaClass> left = new ArrayDeque<>(seen);
                                    while (!left.isEmpty()) {
                                        for (Dependency dependency :
                                                left.remove().getDirectDependenciesFromSelf()) {
                                            JavaClass target =
                                                    dependency
                                                            .getTargetClass()
                                                            .getBaseComponentType();
                                            events.add(
                                                    new SimpleConditionEvent(
                                                            dependency,
                                                            isOfTheCore(target),
                                                            dependency.getDescription()));
                                            if (target.getPackageName().startsWith(CORE)
                                                    && seen.add(target)) {
                                                left.add(target);
                                            }
                                        }
                                    }
                                }
                            });

    @ArchTest
    static final ArchRule the_nights_of_features_are_strangers =
            classes()
                    .should(
                            new ArchCondition<>("only meet their own feature and what serves all") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    for (Dependency dependency :
                                            type.getDirectDependenciesFromSelf()) {
                                        events.add(
                                                new SimpleConditionEvent(
                                                        dependency,
                                                        mayMeet(type, dependency.getTargetClass()),
                                                        dependency.getDescription()));
                                    }
                                }
                            });

    @ArchTest
    static final ArchRule a_reader_is_called_so =
            classes()
                    .that()
                    .areAssignableTo(ItemReader.class)
                    .or()
                    .haveSimpleNameEndingWith("Reader")
                    .and()
                    .resideOutsideOfPackage("..format..")
                    .should(beBoth("Reader", ItemReader.class));

    @ArchTest
    static final ArchRule a_processor_is_called_so =
            classes()
                    .that()
                    .areAssignableTo(ItemProcessor.class)
                    .or()
                    .haveSimpleNameEndingWith("Processor")
                    .should(beBoth("Processor", ItemProcessor.class));

    @ArchTest
    static final ArchRule a_writer_is_called_so =
            classes()
                    .that()
                    .areAssignableTo(ItemWriter.class)
                    .or()
                    .haveSimpleNameEndingWith("Writer")
                    .should(beBoth("Writer", ItemWriter.class));

    @ArchTest
    static final ArchRule a_batchlet_is_named_and_lives_as_long_as_its_step =
            classes()
                    .that()
                    .areAssignableTo(Batchlet.class)
                    .should()
                    .beAnnotatedWith(Named.class)
                    .andShould()
                    .beAnnotatedWith(Dependent.class)
                    .andShould()
                    .haveSimpleNameNotEndingWith("Batchlet");

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

    private static boolean isOfTheCore(JavaClass type) {
        return type.isPrimitive()
                || type.getPackageName().startsWith(BATCH + "switchboard.format")
                || type.getName().startsWith(CountLog.class.getName())
                || type.getName().startsWith(Unpacked.class.getName())
                || type.getName().startsWith(OnlyFile.class.getName())
                || type.isEquivalentTo(PackedTooWell.class)
                || type.isEquivalentTo(NotOneFile.class)
                || type.getPackageName().startsWith("java.")
                        && type.reflect().getModule().getName().equals("java.base");
    }

    private static boolean isAccents(JavaClass type) {
        return type.getName().startsWith("java.text.Normalizer");
    }

    private static boolean isBytes(JavaClass type) {
        return type.getName().startsWith("java.io.ByteArray");
    }

    /** What a reader of another switchboard's files is given; it opens none. */
    private static boolean isStream(JavaClass type) {
        return List.of(
                        "java.io.InputStream",
                        "java.io.IOException",
                        "java.io.Closeable",
                        "java.io.UncheckedIOException")
                .contains(type.getName());
    }

    private static boolean isUnrecorded(JavaClass type) {
        return type.getBaseComponentType()
                .getName()
                .equals("fr.prefecture.clu.switchboard.Unrecorded");
    }

    private static boolean isWorldly(JavaClass type) {
        return type.getName().equals("java.time.Clock")
                || type.getName().equals("java.util.Locale")
                || type.getName().startsWith("java.lang.System$Logger");
    }

    private static boolean mayMeet(JavaClass from, JavaClass to) {
        return !to.getPackageName().startsWith("fr.prefecture.clu")
                || SERVING_ALL.test(to)
                || to.getPackageName().equals("fr.prefecture.clu.batch")
                || isDemonstration(from)
                || gathersFromAll(from)
                || feature(to).equals(feature(from));
    }

    /** What fills the demonstration tells of every feature. */
    private static boolean isDemonstration(JavaClass type) {
        return type.getPackageName().equals("fr.prefecture.clu.batch")
                && type.getSimpleName().startsWith("Demonstration");
    }

    /** What an application file holds, what lapses, comes from every feature: 0056, 0104. */
    private static boolean gathersFromAll(JavaClass type) {
        return type.getName().startsWith(BATCH + "quality.ApplicationListing")
                || type.getName().startsWith(BATCH + "PurgeNight");
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        String below =
                name.startsWith(BATCH)
                        ? name.substring(BATCH.length())
                        : name.equals("fr.prefecture.clu.batch")
                                ? ""
                                : name.substring(CORE.length());
        return below.split("\\.", 2)[0];
    }

    private static ArchCondition<JavaClass> beBoth(String suffix, Class<?> type) {
        return new ArchCondition<>("be called …" + suffix + " and be a " + type.getSimpleName()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                item,
                                item.isAssignableTo(type) && item.getSimpleName().endsWith(suffix),
                                item.getName() + " is only one of the two"));
            }
        };
    }
}
