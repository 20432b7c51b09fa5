package fr.prefecture.clu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trois vélos gris",
                "un parapluie vert sous la pluie",
                "xK9#vQ2@mL7w",
                "la conclusion du notaire",
                "ŒŒ éléphant 92"
            })
    @Tag("CPT-36")
    @Tag("CPT-37")
    void what_is_long_and_its_own_is_accepted_spaces_and_accents_included(String clear) {
        assertThatCode(() -> require(clear, Roles.STAFF)).doesNotThrowAnyException();
    }

    @Test
    @Tag("CPT-36")
    void people_need_12_characters_and_administrators_15() {
        refused("onze vélos!", Roles.STAFF, "account.password.tooShort");
        assertThatCode(() -> require("douze vélos!", Roles.STAFF)).doesNotThrowAnyException();
        refused("quatorze vélos", Roles.ADMINISTRATOR, "account.password.tooShort");
        assertThatCode(() -> require("quatorze vélos.", Roles.ADMINISTRATOR))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("CPT-36")
    void what_bcrypt_would_not_read_is_refused_and_not_cut() {
        String longest = "un velo, deux parapluies ".repeat(3).substring(0, 72);
        assertThatCode(() -> require(longest, Roles.STAFF)).doesNotThrowAnyException();
        refused(longest + ".", Roles.STAFF, "account.password.tooLong");
        refused(
                "é".repeat(20) + "vélos rouges " + "è".repeat(20),
                Roles.STAFF,
                "account.password.tooLong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Motdepasse2026!",
                "M0tD3P@sse-2026",
                "Azerty123456789",
                "azertyuiop123",
                "abcdefghijklmnop",
                "987654321abcdef",
                "Alix.Garnier58!",
                "garnier-alix-CLU",
                "Préfecture2026 !",
                "bonjour soleil 2025",
                "P@ssw0rd-P@ssw0rd"
            })
    @Tag("CPT-37")
    void what_everybody_tries_first_is_refused(String clear) {
        refused(clear, Roles.STAFF, "account.password.guessable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc4rfv",
                "Sonyericsson",
                "Christopher!-83",
                "83-christopher",
                "chr1st0ph3r-!!",
                "liverpool-chelsea",
                "champagne Marseille",
                "correct horse battery staple"
            })
    @Tag("CPT-37")
    void what_has_leaked_most_is_refused_alone_dressed_up_and_in_pairs(String clear) {
        refused(clear, Roles.STAFF, "account.password.common");
    }

    /** The list has some 500 of 12 characters; what is shorter comes with figures. */
    @Test
    @Tag("CPT-37")
    void well_over_3000_common_passwords_of_the_least_length_are_refused() throws IOException {
        List<String> listed;
        try (InputStream in =
                PasswordStrengthTest.class.getResourceAsStream("/dictionaries/passwords.txt")) {
            listed = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        CommonPasswords common = CommonPasswords.read();
        List<String> tried =
                Stream.concat(
                                listed.stream().filter(one -> one.length() >= 12),
                                listed.stream()
                                        .filter(one -> one.matches("[a-z]{8,}"))
                                        .map(one -> one + "2026"))
                        .toList();

        assertThat(tried)
                .hasSizeGreaterThan(3_000)
                .allMatch(one -> common.isOneOf(one.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vélo vert 1111 gris", "ababababababab", "------------------"})
    @Tag("CPT-37")
    void what_repeats_itself_is_refused(String clear) {
        refused(clear, Roles.STAFF, "account.password.repeated");
    }

    @Test
    @Tag("CPT-37")
    void what_no_field_can_show_is_refused() {
        refused("trois vélos\u0000 gris", Roles.STAFF, "account.password.unreadable");
    }

    private static void refused(String clear, String role, String why) {
        assertThatThrownBy(() -> require(clear, role))
                .as(clear)
                .isInstanceOf(RuleBroken.class)
                .hasMessage(why);
    }

    private static void require(String clear, String role) {
        PasswordStrength.require(clear, List.of(role), "alix.garnier", "Alix Garnier");
    }
}
