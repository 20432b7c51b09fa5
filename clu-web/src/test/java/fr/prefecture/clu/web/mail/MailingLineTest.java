package fr.prefecture.clu.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.mail.MessageSource;
import fr.prefecture.clu.web.shared.Texts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailingLineTest {

    private static final Instant AT = Instant.parse("2021-05-03T12:32:00Z");

    @Test
    void whatever_a_feature_sends_has_a_word_of_its_own() {
        List<String> kinds =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("fr.prefecture.clu")
                                .stream()
                                .filter(type -> type.isAssignableTo(MessageSource.class))
                                .filter(type -> !type.isInterface())
                                .filter(
                                        type ->
                                                !type.getModifiers()
                                                        .toString()
                                                        .contains("ABSTRACT"))
                                .map(MailingLineTest::kind)
                                .toList();

        assertThat(kinds)
                .hasSizeGreaterThan(5)
                .extracting(kind -> line(kind, false, 1, 1, 0, 0).kind())
                .doesNotContain(Texts.of("mail.kind.other"))
                .doesNotHaveDuplicates();
        assertThat(line("unknown", false, 1, 1, 0, 0).kind()).isEqualTo("Autre envoi");
    }

    @Test
    void a_trial_is_said_to_be_one() {
        assertThat(line("committee.convocation", true, 1, 1, 0, 0).kind())
                .isEqualTo("Convocation, essai");
    }

    @Test
    void a_mailing_goes_on_then_has_failures_or_is_over() {
        assertThat(line("x", false, 4, 1, 1, 2).standing()).isEqualTo("En cours");
        assertThat(line("x", false, 4, 3, 1, 0).standing()).isEqualTo("Avec échecs");
        assertThat(line("x", false, 4, 3, 0, 0).standing()).isEqualTo("Terminé");
        assertThat(line("x", false, 4, 3, 0, 0).cancelled()).isEqualTo("1");
        assertThat(line("x", false, 4, 0, 0, 0).sign()).as("all taken out").isEqualTo("provisoire");
    }

    @Test
    void its_time_is_that_of_the_prefecture() {
        assertThat(line("x", false, 1, 1, 0, 0).at().replace('\u00a0', ' '))
                .isEqualTo("3 mai 2021 à 14 h 32");
    }

    private static MailingLine line(
            String kind, boolean trial, int total, int sent, int failed, int waiting) {
        return new MailingLine(
                new MailingRow(
                        1,
                        kind,
                        "1",
                        1,
                        "Titre",
                        "/page",
                        AT,
                        false,
                        "referent",
                        trial,
                        total,
                        sent,
                        failed,
                        waiting),
                "Une référente");
    }

    private static String kind(JavaClass type) {
        try {
            return ((MessageSource) type.reflect().getConstructor().newInstance()).kind();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
