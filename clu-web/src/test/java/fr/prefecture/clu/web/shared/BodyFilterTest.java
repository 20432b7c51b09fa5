package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyFilterTest {

    private static final long FORM = 32L * 1024 * 1024;

    @Test
    void a_form_is_taken_up_to_32_MB() {
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
}
