package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.flow.FlowScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a session holds travels to the other node, whole: decision 0113. */
class SessionContentTest {

    /** Who keeps something in a session, and what, beside words and numbers. */
    private static final Map<String, List<String>> KEPT =
            Map.of(
                    "shared.OnceFilter", List.of("shared.SentForms"),
                    "shared.MessagesPage", List.of(),
                    "shared.SentFiles", List.of(),
                    "account.ProviderSession", List.of("account.ProviderSession"),
                    "account.SessionStandingFilter", List.of(),
                    "account.TransmittedPassword", List.of("account.TransmittedPassword"),
                    "committee.MinutesForm", List.of("committee.Unsaved"),
                    "kit.ListOutcome", List.of("kit.ListOutcome"),
                    "listening.KioskLock", List.of("listening.KioskLock"),
                    "switchboard.LastPresses", List.of("switchboard.LastPresses$Press"));

    private static final String WEB = "fr.prefecture.clu.web.";

    private static final Iterable<JavaClass> CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("fr.prefecture.clu");

    @Test
    void nobody_else_keeps_anything_in_a_session() {
        TreeSet<String> found = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(HttpSession.class))
                    .filter(call -> call.getTarget().getName().equals("setAttribute"))
                    .forEach(call -> found.add(type.getName().replace(WEB, "")));
        }
        assertThat(found).isEqualTo(new TreeSet<>(KEPT.keySet()));
    }

    @Test
    void no_bean_lives_longer_than_a_request_and_less_than_the_server() {
        for (JavaClass type : CLASSES) {
            assertThat(
                            List.of(
                                    SessionScoped.class,
                                    ViewScoped.class,
                                    ConversationScoped.class,
                                    FlowScoped.class))
                    .as(type.getName())
                    .noneMatch(type::isAnnotatedWith);
        }
    }

    @Test
    void whatever_is_kept_can_be_sent_with_all_that_it_holds() {
        List<String> unsent = new ArrayList<>();
        KEPT.values().stream().flatMap(List::stream).forEach(name -> look(type(name), unsent));
        assertThat(unsent).isEmpty();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(WEB + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void look(Class<?> type, List<String> unsent) {
        if (!Serializable.class.isAssignableFrom(type)) {
            unsent.add(type.getName());
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                look(field.getGenericType(), field, unsent);
            }
        }
    }

    private static void look(Type type, Field field, List<String> unsent) {
        if (type instanceof ParameterizedType generic) {
            look(generic.getRawType(), field, unsent);
            for (Type argument : generic.getActualTypeArguments()) {
                look(argument, field, unsent);
            }
        } else if (!(type instanceof Class<?> one)
                || !one.isPrimitive() && !Serializable.class.isAssignableFrom(one)) {
            unsent.add(field + " of " + type);
        } else if (one.getName().startsWith("fr.prefecture.") && !one.isEnum()) {
            look(one, unsent);
        }
    }
}
