package fr.prefecture.clu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who changes or removes what others may have changed says which version was shown. Those that do
 * not yet, or need not, stand in a list that may only shrink.
 */
class LostUpdatesTest {

    /** What tells the history that something that was there is another, or gone. */
    private static final Set<String> TELLING = Set.of("changed", "removed");

    /** What holds something against what was shown. */
    private static final Set<String> HOLDING = Set.of("requireVersion", "stale");

    @Test
    void what_is_changed_is_held_against_what_was_shown_but_for_a_list_that_may_only_shrink()
            throws IOException {
        Set<String> blind = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.prefecture.clu")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class))
                        .filter(type -> !type.isEquivalentTo(Changes.class))
                        .forEach(
                                type ->
                                        type.getMethods().stream()
                                                .filter(LostUpdatesTest::isAskedByPeople)
                                                .filter(LostUpdatesTest::isBlind)
                                                .map(
                                                        method ->
                                                                type.getPackageName()
                                                                                .replaceAll(
                                                                                        ".*\\.", "")
                                                                        + "."
                                                                        + type.getSimpleName()
                                                                        + "."
                                                                        + method.getName())
                                                .forEach(blind::add));
        assertThat(blind).containsExactlyElementsOf(listed());
    }

    private static List<String> listed() throws IOException {
        try (InputStream in = LostUpdatesTest.class.getResourceAsStream("unversioned.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static boolean isAskedByPeople(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !roles(method).equals(Optional.of(Set.of(Roles.NIGHT)));
    }

    private static Optional<Set<String>> roles(JavaMethod method) {
        return method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .map(allowed -> Set.of(allowed.value()));
    }

    /** Whether it tells of a change, and neither it nor what it calls looks at a version. */
    private static boolean isBlind(JavaMethod method) {
        Set<JavaMethod> reached = new HashSet<>(Set.of(method));
        Deque<JavaMethod> left = new ArrayDeque<>(reached);
        boolean telling = false;
        while (!left.isEmpty()) {
            for (JavaMethodCall call : left.pop().getMethodCallsFromSelf()) {
                JavaClass owner = call.getTargetOwner();
                if (owner.isEquivalentTo(Changes.class)) {
                    telling |= TELLING.contains(call.getName());
                    if (HOLDING.contains(call.getName())) {
                        return false;
                    }
                }
                if (call.getName().equals("version")
                        && owner.isAssignableTo(Versioned.class)
                        && call.getOriginOwner().equals(method.getOwner())) {
                    return false;
                }
                call.getTarget()
                        .resolveMember()
                        .filter(LostUpdatesTest::isOfAFeature)
                        .filter(
                                one ->
                                        one.getOwner()
                                                .getPackage()
                                                .equals(method.getOwner().getPackage()))
                        .filter(reached::add)
                        .ifPresent(left::push);
            }
        }
        return telling;
    }

    private static boolean isOfAFeature(JavaMethod method) {
        return method.getOwner().getPackageName().startsWith("fr.prefecture.clu");
    }
}
