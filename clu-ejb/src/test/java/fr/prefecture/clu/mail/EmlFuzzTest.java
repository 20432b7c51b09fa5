package fr.prefecture.clu.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("MEL-15")
class EmlFuzzTest {

    private static final int LONGEST_TEXT = 100_000;

    @TempDir static Path folder;

    @Test
    void every_example_holds_cut_anywhere() throws IOException {
        byte[] mail = EmlExamples.postfix();
        for (int length = 0; length <= mail.length; length++) {
            any_bytes_are_a_mail_or_refused_with_a_reason(Arrays.copyOf(mail, length));
        }
    }

    @DictionaryFile(resourcePath = "eml.dict")
    @FuzzTest(maxDuration = "")
    void any_bytes_are_a_mail_or_refused_with_a_reason(byte[] delivered) throws IOException {
        Path file = Files.write(folder.resolve("mail.eml"), delivered);
        Optional<ReadMail> first = read(file);
        first.ifPresent(EmlFuzzTest::assertPresentable);
        first.ifPresent(ReadMail::close);
        try (Stream<Path> left = first.stream().flatMap(EmlFuzzTest::files)) {
            assertThat(left).noneMatch(Files::exists);
        }
    }

    private static Optional<ReadMail> read(Path file) throws IOException {
        try {
            return Optional.of(EmlReader.read(file));
        } catch (RuleBroken refused) {
            assertThat(refused.getMessage()).startsWith("mail.received.");
            return Optional.empty();
        }
    }

    /** What is shown, kept in columns, or put into a mail of ours. */
    private static void assertPresentable(ReadMail mail) {
        assertThat(mail.kind()).isNotNull();
        Stream.concat(
                        Stream.of(
                                mail.messageId(), mail.senderName(), mail.sender(), mail.subject()),
                        mail.parts().stream().map(ReadMail.Part::name))
                .forEach(line -> assertThat(line).matches("[^\\x00-\\x1f\\x7f-\\x9f]{0,998}"));
        assertThat(mail.text()).hasSizeLessThanOrEqualTo(LONGEST_TEXT).doesNotContain("\0", "\r");
        files(mail).forEach(path -> assertThat(path).isNotEmptyFile());
        assertThat(mail.references()).allMatch(id -> !id.isBlank());
    }

    private static Stream<Path> files(ReadMail mail) {
        return mail.parts().stream().flatMap(part -> part.path().stream());
    }
}
