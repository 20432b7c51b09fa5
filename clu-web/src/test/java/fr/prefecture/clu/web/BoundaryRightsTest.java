package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Query;
import jakarta.persistence.Transient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every caller meets behind all addresses: the boundaries let those write whom the table of
 * rights lets write, and those read whom it lets read. The last row that names a method counts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundaryRightsTest {

    private static final String ROOT = "fr.prefecture.clu.";
    private static final Set<String> WRITING = Set.of("persist", "merge", "remove");

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("fr.prefecture.clu");
    private final Set<JavaCodeUnit> writing = writing(classes);
    private final List<Rights.Row> rows = Rights.of("core");

    /** A method of a boundary that somebody may call from without. */
    private record Door(JavaClass boundary, JavaMethod method, Set<String> open, boolean writes) {

        @Override
        public String toString() {
            return feature(boundary) + "." + boundary.getSimpleName() + "." + method.getName();
        }
    }

    @Test
    void every_method_of_every_boundary_is_open_to_those_of_its_row_at_most() {
        List<String> wrong = new ArrayList<>();
        for (Door door : doors()) {
            List<Rights.Row> named = rows.stream().filter(row -> names(row, door)).toList();
            if (named.isEmpty()) {
                wrong.add(door + ": no row");
                continue;
            }
            Rights.Row row = named.get(named.size() - 1);
            Set<String> beyond = new TreeSet<>(door.open());
            beyond.removeAll(door.writes() ? row.writing() : row.admitted());
            if (!beyond.isEmpty()) {
                wrong.add(
                        door
                                + (door.writes() ? " writes" : " reads")
                                + " for "
                                + beyond
                                + ", against: "
                                + row);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Else a row could allow what nobody needs, and hide a door that is left open. */
    @Test
    void no_row_allows_more_than_the_boundaries_that_it_names_do() {
        Map<Rights.Row, Set<String>> written = new HashMap<>();
        Map<Rights.Row, Set<String>> read = new HashMap<>();
        for (Door door : doors()) {
            rows.stream()
                    .filter(row -> names(row, door))
                    .reduce((earlier, later) -> later)
                    .ifPresent(
                            row ->
                                    (door.writes() ? written : read)
                                            .computeIfAbsent(row, first -> new TreeSet<>())
                                            .addAll(door.open()));
        }
        List<String> lavish = new ArrayList<>();
        for (Rights.Row row : rows) {
            Set<String> writers = written.getOrDefault(row, new TreeSet<>());
            Set<String> all = new TreeSet<>(writers);
            all.addAll(read.getOrDefault(row, Set.of()));
            if (!writers.equals(row.writing())) {
                lavish.add(row + ": written by " + writers + " alone");
            }
            if (!all.equals(row.admitted())) {
                lavish.add(row + ": called by " + all + " alone");
            }
        }
        assertThat(lavish).isEmpty();
    }

    /** What is called a reader here is one, or the test above would look away. */
    @Test
    void what_writes_is_known_as_such() {
        Map<String, Boolean> known =
                doors().stream()
                        .collect(
                                Collectors.toMap(Door::toString, Door::writes, Boolean::logicalOr));
        assertThat(known)
                .containsEntry("committee.Meetings.plan", true)
                .containsEntry("committee.Meetings.change", true)
                .containsEntry("committee.Meetings.rows", false)
                .containsEntry("committee.MeetingSteps.sign", true)
                .containsEntry("cert.Remits.rename", true)
                .containsEntry("letters.TemplateUses.count", true)
                .containsEntry("website.UpdateDays.rows", false)
                .containsEntry("actions.ActionSteps.finish", true);
        assertThat(known.values().stream().filter(writes -> writes).count()).isGreaterThan(250);
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        for (JavaClass boundary : classes) {
            if (boundary.isAnnotatedWith(Stateless.class)
                    || boundary.isAnnotatedWith(Singleton.class)) {
                Stream.concat(Stream.of(boundary), boundary.getAllRawSuperclasses().stream())
                        .filter(type -> type.getName().startsWith(ROOT))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(BoundaryRightsTest::isOpen)
                        .forEach(
                                method ->
                                        doors.add(
                                                new Door(
                                                        boundary,
                                                        method,
                                                        open(boundary, method),
                                                        writing.contains(method))));
            }
        }
        return doors;
    }

    private static boolean isOpen(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    /** Those of people and other systems: nobody comes in by the night's role. */
    private static Set<String> open(JavaClass boundary, JavaMethod method) {
        Set<String> open = new TreeSet<>();
        if (method.isAnnotatedWith(PermitAll.class)
                || !method.isAnnotatedWith(RolesAllowed.class)
                        && boundary.isAnnotatedWith(PermitAll.class)) {
            open.addAll(Roles.GRANTABLE);
            open.add(Rights.NOBODY);
        } else {
            RolesAllowed roles =
                    method.isAnnotatedWith(RolesAllowed.class)
                            ? method.getAnnotationOfType(RolesAllowed.class)
                            : boundary.getAnnotationOfType(RolesAllowed.class);
            open.addAll(Arrays.asList(roles.value()));
            open.retainAll(Roles.GRANTABLE);
        }
        return open;
    }

    /** A row names {@code feature.Boundary.method}; {@code *} in it stands for any letters. */
    private static boolean names(Rights.Row row, Door door) {
        String[] parts = row.what().split("\\.", 3);
        return matches(parts[0], feature(door.boundary()))
                && matches(parts[1], door.boundary().getSimpleName())
                && (parts.length < 3
                        || Arrays.stream(parts[2].split(",", -1))
                                .anyMatch(method -> matches(method, door.method().getName())));
    }

    private static boolean matches(String pattern, String name) {
        return name.matches(pattern.replace("*", "\\w*"));
    }

    /** The word after the root; of the night's jobs and of the pages with theirs before it. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName().substring(ROOT.length());
        return name.replaceFirst("^(batch|web)\\.", "$1:").replaceFirst("\\..*", "");
    }

    /** All that reaches, by whatever way within the product, a change of what is stored. */
    private static Set<JavaCodeUnit> writing(JavaClasses classes) {
        Map<JavaCodeUnit, Collection<JavaCodeUnit>> callers = new HashMap<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        Set<JavaCodeUnit> found = new HashSet<>();
        for (JavaClass type : classes) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                    if (isWrite(unit, access)) {
                        open.add(unit);
                    }
                    access.getTarget()
                            .resolveMember()
                            .filter(JavaCodeUnit.class::isInstance)
                            .map(JavaCodeUnit.class::cast)
                            .ifPresent(
                                    called ->
                                            callers.computeIfAbsent(
                                                            called, first -> new ArrayList<>())
                                                    .add(unit));
                }
            }
        }
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (found.add(unit) && !(unit instanceof JavaConstructor)) {
                open.addAll(callers.getOrDefault(unit, List.of()));
            }
        }
        return found;
    }

    private static boolean isWrite(JavaCodeUnit unit, JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (owner.isAssignableTo(EntityManager.class)) {
            return WRITING.contains(access.getName());
        }
        if (owner.isAssignableTo(Query.class)) {
            return access.getName().equals("executeUpdate");
        }
        return access instanceof JavaFieldAccess field
                && field.getAccessType() == JavaFieldAccess.AccessType.SET
                && !(unit instanceof JavaConstructor)
                && isStored(owner)
                && field.getTarget().resolveMember().filter(BoundaryRightsTest::isKept).isPresent();
    }

    private static boolean isStored(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class);
    }

    private static boolean isKept(JavaMember field) {
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && !field.isAnnotatedWith(Transient.class);
    }
}
