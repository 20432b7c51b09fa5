package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyFilterTest {

    private static final long FORM = 32L * 1024 * 1024;

    @Test
    void a_form_is_taken_up_to_32_MB() {
        assertThat(BodyFilter.refusal(-1, false, false)).as("no body").isZero();
        assertThat(BodyFilter.refusal(FORM, false, false)).isZero();
        assertThat(BodyFilter.refusal(FORM + 1, false, false)).isEqualTo(413);
    }

    @Test
    void a_body_that_does_not_say_its_length_is_refused() {
        assertThat(BodyFilter.refusal(-1, true, false)).isEqualTo(411);
    }

    @Test
    void files_of_somebody_who_has_logged_in_are_taken_whatever_their_length() {
        assertThat(BodyFilter.refusal(200_000_000, false, true)).isZero();
        assertThat(BodyFilter.refusal(-1, true, true)).isZero();
        assertThat(BodyFilter.isMultipart("multipart/form-data; boundary=x")).isTrue();
        assertThat(BodyFilter.isMultipart("application/x-www-form-urlencoded")).isFalse();
        assertThat(BodyFilter.isMultipart(null)).isFalse();
    }
}
