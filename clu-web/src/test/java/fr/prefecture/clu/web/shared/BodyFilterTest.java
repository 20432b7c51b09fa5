package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFilterTest {

    private static final long FORM = 1024L * 1024;
    private static final String TYPED = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=B";

    @Test
    void a_form_is_taken_up_to_1_MB() {
        assertThat(BodyFilter.refusal(-1, false, true, false)).as("no body").isZero();
        assertThat(BodyFilter.refusal(FORM, false, true, false)).isZero();
        assertThat(BodyFilter.refusal(FORM + 1, false, true, false)).isEqualTo(413);
    }

    /** What the server gathers by itself: a stranger who sends slowly holds no thread. */
    @Test
    void a_stranger_sends_64_kB_at_most() {
        assertThat(BodyFilter.refusal(-1, false, false, false)).as("no body").isZero();
        assertThat(BodyFilter.refusal(65_536, false, false, false)).isZero();
        assertThat(BodyFilter.refusal(65_537, false, false, false)).isEqualTo(413);
    }

    @Test
    void a_body_that_does_not_say_its_length_is_refused() {
        assertThat(BodyFilter.refusal(-1, true, false, false)).isEqualTo(411);
        assertThat(BodyFilter.refusal(-1, true, true, false)).isEqualTo(411);
    }

    @Test
    void files_of_somebody_who_has_logged_in_are_taken_whatever_their_length() {
        assertThat(BodyFilter.refusal(200_000_000, false, true, true)).isZero();
        assertThat(BodyFilter.refusal(-1, true, true, true)).isZero();
        assertThat(BodyFilter.isMultipart("multipart/form-data; boundary=x")).isTrue();
        assertThat(BodyFilter.isMultipart("application/x-www-form-urlencoded")).isFalse();
        assertThat(BodyFilter.isMultipart(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/telephone, application/x-www-form-urlencoded",
        "/telephone, application/x-www-form-urlencoded; charset=UTF-8",
        "/telephone, Application/X-WWW-Form-Urlencoded",
        "/telephone/imports/nouveau, application/x-www-form-urlencoded",
        "/telephone, application/json",
        "/api/v1/nights, application/x-www-form-urlencoded",
        "/api/v1/nights, multipart/form-data; boundary=B",
    })
    void what_is_no_file_is_refused_above_1_MB_before_it_is_read(String path, String type)
            throws Exception {
        Exchange longer = new Exchange(path, type, FORM + 1, List.of());
        assertThat(longer.answer()).containsExactly("413");

        Exchange whole = new Exchange(path, type, FORM, List.of());
        assertThat(whole.answer()).contains("passed");
    }

    @ParameterizedTest
    @CsvSource({
        "/telephone, application/x-www-form-urlencoded",
        "/telephone/imports/nouveau, application/x-www-form-urlencoded",
        "/api/v1/nights, multipart/form-data; boundary=B",
    })
    void what_is_no_file_is_refused_unread_when_its_length_is_not_said(String path, String type)
            throws Exception {
        assertThat(new Exchange(path, type, -1, List.of()).answer()).containsExactly("411");
    }

    @Test
    void beside_a_file_of_any_length_no_more_is_typed_than_in_a_form() throws Exception {
        Part file = part("appels.csv", 150_000_000);
        assertThat(form(file, part(null, FORM))).containsExactly("parts read", "passed");
        assertThat(form(file, part(null, FORM + 1))).containsExactly("parts read", "413");
        assertThat(form(part(null, FORM - 10), part(null, 11)))
                .containsExactly("parts read", "413");
    }

    @Test
    void a_form_is_read_before_anything_is_done_with_it() throws Exception {
        assertThat(new Exchange("/telephone", TYPED, FORM, List.of()).answer())
                .containsExactly("fields read", "passed");
    }

    private static List<String> form(Part... parts) throws Exception {
        return new Exchange("/telephone/imports/nouveau", PARTS, 160_000_000, List.of(parts))
                .answer();
    }

    private static Part part(String file, long size) {
        return made(
                Part.class,
                (method, arguments) ->
                        switch (method) {
                            case "getSubmittedFileName" -> file;
                            case "getSize" -> size;
                            default -> throw new AssertionError(method);
                        });
    }

    /** A request of somebody who has logged in, and what comes of it. */
    private record Exchange(String path, String type, long length, List<Part> parts) {

        List<String> answer() throws IOException, ServletException {
            List<String> done = new ArrayList<>();
            HttpServletRequest request =
                    made(
                            HttpServletRequest.class,
                            (method, arguments) ->
                                    switch (method) {
                                        case "getUserPrincipal" -> (Principal) () -> "alix.garnier";
                                        case "getContentLengthLong" -> length;
                                        case "getHeader" -> length < 0 ? "chunked" : null;
                                        case "getContentType" -> type;
                                        case "getServletPath" -> path;
                                        case "getPathInfo" -> null;
                                        case "getParts" -> {
                                            done.add("parts read");
                                            yield parts;
                                        }
                                        case "getParameterNames" -> {
                                            done.add("fields read");
                                            yield Collections.emptyEnumeration();
                                        }
                                        default -> throw new AssertionError(method);
                                    });
            HttpServletResponse response =
                    made(
                            HttpServletResponse.class,
                            (method, arguments) ->
                                    method.equals("sendError")
                                            ? done.add(arguments[0].toString())
                                            : null);
            new BodyFilter().doFilter(request, response, (asked, told) -> done.add("passed"));
            return done;
        }
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T made(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        BodyFilterTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            Object value = answer.to(method.getName(), arguments);
                            return method.getReturnType() == void.class ? null : value;
                        }));
    }
}
