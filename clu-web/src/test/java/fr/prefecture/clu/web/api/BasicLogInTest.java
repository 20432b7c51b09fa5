package fr.prefecture.clu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.api.BasicLogIn.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicLogInTest {

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BASIC   "})
    void login_and_password_stand_in_the_header(String scheme) {
        assertThat(Credentials.read(scheme + encoded("lecture:été:2021")))
                .contains(new Credentials("lecture", "été:2021"));
    }

    @Test
    void an_empty_password_is_a_wrong_one_not_a_missing_one() {
        assertThat(Credentials.read("Basic " + encoded("lecture:")))
                .contains(new Credentials("lecture", ""));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic %%%", "Bearer bGVjdHVyZTp4"})
    void anything_else_is_no_log_in(String header) {
        assertThat(Credentials.read(header)).isEmpty();
    }

    @Test
    void a_log_in_needs_a_login() {
        assertThat(Credentials.read("Basic " + encoded("lecture"))).isEmpty();
        assertThat(Credentials.read("Basic " + encoded(":secret"))).isEmpty();
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
