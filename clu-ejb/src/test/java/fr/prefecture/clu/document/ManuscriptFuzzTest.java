package fr.prefecture.clu.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;

/** The first byte tells what the others are: a whole file, or what stands within a good one. */
@Tag("DOC-12")
class ManuscriptFuzzTest {

    private static final int ODT_TEXT = 1;
    private static final int ODT_STYLES = 2;
    private static final int DOCX_TEXT = 3;
    private static final int KINDS = 4;

    @DictionaryFile(resourcePath = "manuscript.dict")
    @FuzzTest(maxDuration = "")
    void any_bytes_are_a_manuscript_or_refused_with_a_reason(byte[] made) throws IOException {
        byte[] rest = Arrays.copyOfRange(made, Math.min(1, made.length), made.length);
        String text = new String(rest, StandardCharsets.UTF_8);
        byte[] file =
                switch (made.length == 0 ? 0 : Math.floorMod(made[0], KINDS)) {
                    case ODT_TEXT -> ManuscriptExamples.odt("", text);
                    case ODT_STYLES -> ManuscriptExamples.odt(text, "<text:p>a</text:p>");
                    case DOCX_TEXT -> ManuscriptExamples.docx(text);
                    default -> rest;
                };
        try {
            Manuscript read = Manuscripts.read(new ByteArrayInputStream(file), file.length);
            assertThat(read.parts()).allSatisfy(part -> assertThat(part.plain()).isNotNull());
        } catch (RuleBroken refused) {
            assertThat(refused.getMessage()).startsWith("document.");
        }
    }
}
