package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Routes;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every address of the product opens to those whom the table of rights names, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private static final Set<String> GRANTABLE = new TreeSet<>(Roles.GRANTABLE);
    private static final Set<String> EVERYBODY = new TreeSet<>(Roles.GRANTABLE);

    static {
        EVERYBODY.add(Rights.NOBODY);
    }

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("fr.prefecture.clu.web");

    @Test
    void each_address_has_one_row() {
        assertThat(Rights.of("page", "file", "act", "rest"))
                .hasSizeGreaterThan(300)
                .extracting(Rights.Row::what)
                .doesNotHaveDuplicates();
        assertThat(Rights.all())
                .extracting(Rights.Row::kind)
                .containsOnly("page", "file", "act", "rest", "core");
    }

    @Test
    void every_page_opens_to_those_of_its_row_and_every_row_has_its_page() {
        Map<String, Set<String>> pages = new TreeMap<>();
        Routes.ALL.forEach(
                route ->
                        pages.put(
                                route.path(),
                                route.isOpen() ? EVERYBODY : new TreeSet<>(route.roles())));

        assertThat(pages).isEqualTo(admitted("page"));
    }

    @Test
    void every_file_and_every_act_is_for_those_of_its_row() throws IOException {
        Set<String> open = openAddresses();
        Map<String, Set<String>> addresses = new TreeMap<>();
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(WebServlet.class)) {
                for (String address : type.getAnnotationOfType(WebServlet.class).value()) {
                    addresses.put(address, ofServlet(type.reflect(), open.contains(address)));
                }
            }
        }

        assertThat(addresses).isEqualTo(admitted("file", "act"));
    }

    @Test
    void what_changes_something_is_an_act_and_not_a_file() {
        Set<String> acts = admitted("act").keySet();
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(WebServlet.class)) {
                boolean reads = declares(type.reflect(), "doGet");
                for (String address : type.getAnnotationOfType(WebServlet.class).value()) {
                    if (!reads && !declares(type.reflect(), "service")) {
                        assertThat(acts).contains(address);
                    }
                    if (reads && !declares(type.reflect(), "doPost")) {
                        assertThat(acts).doesNotContain(address);
                    }
                }
            }
        }
    }

    @Test
    void every_address_of_rest_is_for_those_of_its_row_and_only_get_reads() {
        Map<String, Set<String>> verbs = new TreeMap<>();
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(jakarta.ws.rs.Path.class)) {
                Class<?> resource = type.reflect();
                for (Method method : resource.getMethods()) {
                    for (Annotation annotation : method.getAnnotations()) {
                        HttpMethod verb =
                                annotation.annotationType().getAnnotation(HttpMethod.class);
                        if (verb != null) {
                            verbs.put(
                                    verb.value() + " " + address(resource, method),
                                    allowed(resource, method));
                        }
                    }
                }
            }
        }

        assertThat(verbs).isEqualTo(admitted("rest"));
        assertThat(Rights.of("rest"))
                .allSatisfy(
                        row ->
                                assertThat(row.writing().isEmpty())
                                        .as(row.what())
                                        .isEqualTo(row.what().startsWith("GET ")));
        assertThat(Rights.of("rest"))
                .as("another system only reads")
                .noneMatch(row -> row.writing().contains(Roles.READER));
    }

    /** Each is on every request, so that none has an address of its own that a row could miss. */
    @Test
    void every_filter_of_the_pages_is_named_by_the_descriptor() throws IOException {
        String descriptor = descriptor();
        assertThat(classes)
                .filteredOn(type -> type.isAssignableTo(jakarta.servlet.Filter.class))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(descriptor).contains(type.getName()));
    }

    /** What the descriptor leaves open is open in the table, and nothing else is. */
    @Test
    void the_server_asks_for_a_log_in_wherever_a_row_does() throws IOException {
        Set<String> open = new TreeSet<>(openAddresses());
        Set<String> rows =
                Rights.of("page", "file", "act").stream()
                        .filter(row -> row.admitted().contains(Rights.NOBODY))
                        .map(row -> row.what().startsWith("/aide/") ? "/aide/*" : row.what())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).contains("/api/*", "/jakarta.faces.resource/*");
        open.removeAll(List.of("/api/*", "/jakarta.faces.resource/*"));

        assertThat(open).isEqualTo(rows);
    }

    private static Map<String, Set<String>> admitted(String... kinds) {
        Map<String, Set<String>> rows = new TreeMap<>();
        Rights.of(kinds).forEach(row -> rows.put(row.what(), row.admitted()));
        return rows;
    }

    private static Set<String> ofServlet(Class<?> servlet, boolean open) {
        assertThat(servlet).isAssignableTo(HttpServlet.class);
        ServletSecurity security = servlet.getAnnotation(ServletSecurity.class);
        if (security == null) {
            return open ? EVERYBODY : GRANTABLE;
        }
        assertThat(open).as(servlet.getName()).isFalse();
        assertThat(security.httpMethodConstraints()).as(servlet.getName()).isEmpty();
        return new TreeSet<>(Arrays.asList(security.value().rolesAllowed()));
    }

    private static boolean declares(Class<?> servlet, String method) {
        return servlet != HttpServlet.class
                && (Arrays.stream(servlet.getDeclaredMethods())
                                .anyMatch(declared -> declared.getName().equals(method))
                        || declares(servlet.getSuperclass(), method));
    }

    private static Set<String> allowed(Class<?> resource, Method method) {
        assertThat(List.of(resource, method))
                .as(method.toString())
                .noneMatch(
                        place ->
                                place.isAnnotationPresent(PermitAll.class)
                                        || place.isAnnotationPresent(DenyAll.class));
        RolesAllowed roles =
                method.isAnnotationPresent(RolesAllowed.class)
                        ? method.getAnnotation(RolesAllowed.class)
                        : resource.getAnnotation(RolesAllowed.class);
        return new TreeSet<>(Arrays.asList(roles.value()));
    }

    /** Without what a place in it may look like. */
    private static String address(Class<?> resource, Method method) {
        jakarta.ws.rs.Path within = method.getAnnotation(jakarta.ws.rs.Path.class);
        return ("/api"
                        + resource.getAnnotation(jakarta.ws.rs.Path.class).value()
                        + (within == null ? "" : within.value()))
                .replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
    }

    private static Set<String> openAddresses() throws IOException {
        String constraint =
                descriptor()
                        .replaceFirst("(?s).*<web-resource-name>open</web-resource-name>", "")
                        .replaceFirst("(?s)</web-resource-collection>.*", "");
        return Pattern.compile("<url-pattern>([^<]+)</url-pattern>")
                .matcher(constraint)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String descriptor() throws IOException {
        return Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
    }
}
