package fr.prefecture.clu.letters;

import static fr.prefecture.clu.document.ManuscriptExamples.bold;
import static fr.prefecture.clu.document.ManuscriptExamples.docx;
import static fr.prefecture.clu.document.ManuscriptExamples.item;
import static fr.prefecture.clu.document.ManuscriptExamples.odt;
import static fr.prefecture.clu.document.ManuscriptExamples.paragraph;
import static fr.prefecture.clu.document.ManuscriptExamples.run;
import static fr.prefecture.clu.document.ManuscriptExamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.document.LeftOut;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TemplateImportsTest {

    private static ImportedText read(byte[] file) {
        try {
            return new TemplateImports().read(new ByteArrayInputStream(file), file.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Tag("LET-15")
    @Tag("LET-18")
    void a_letter_of_Word_becomes_a_marked_text() {
        ImportedText read =
                read(
                        docx(
                                paragraph("", run("Objet : Votre demande"))
                                        + paragraph("", run("Madame, Monsieur,"))
                                        + paragraph("Titre1", run("Vos démarches"))
                                        + paragraph(
                                                "",
                                                run("Reçue ")
                                                        + bold("le 3 mars")
                                                        + "<w:r><w:br/><w:t>par {Nom du service}.</w:t></w:r>")
                                        + item(1, 0, "un [sic] *")
                                        + item(1, 1, "deux")
                                        + item(2, 0, "d’abord")
                                        + item(2, 0, "ensuite")
                                        + paragraph("", run("1. n’est pas une liste"))
                                        + paragraph(
                                                "",
                                                "<w:hyperlink r:id=\"rId3\">"
                                                        + run("le site")
                                                        + "</w:hyperlink>")));

        assertThat(read.subject()).isEqualTo("Votre demande");
        assertThat(read.text().source())
                .isEqualTo(
                        """
                        Madame, Monsieur,

                        ## Vos démarches

                        Reçue **le 3 mars**
                        par {nom du service}.

                        - un \\[sic\\] \\*
                        - deux

                        1. d’abord
                        2. ensuite

                        1\\. n’est pas une liste

                        [le site](https://www.service-public.fr/particuliers?a=1&b=%282%29)""");
        assertThat(read.leftOut()).containsOnlyKeys(LeftOut.NESTED_LISTS);
    }

    @Test
    @Tag("LET-16")
    void the_subject_is_what_is_called_so_else_the_heading_or_bold_line_at_the_beginning() {
        String text = paragraph("", run("Madame,"));

        assertThat(read(docx(paragraph("Titre1", run("Un titre")) + text)).subject())
                .isEqualTo("Un titre");
        ImportedText bold = read(docx(paragraph("", bold("Un titre de {nom du service}")) + text));
        assertThat(bold.subject()).isEqualTo("Un titre de {nom du service}");
        assertThat(bold.text().source()).isEqualTo("Madame,");
        assertThat(
                        read(odt(
                                        "",
                                        "<text:p>Préfecture</text:p><text:p>OBJET : la"
                                                + " suite</text:p><text:p>Madame,</text:p>"))
                                .subject())
                .isEqualTo("la suite");
        assertThat(read(docx(text + paragraph("", bold("gras")))).subject()).isEmpty();
        assertThat(read(docx(paragraph("", bold("a".repeat(201))) + text)).subject()).isEmpty();
    }

    @Test
    @Tag("LET-17")
    void a_variable_is_known_however_it_is_written_and_another_name_stays_and_is_said() {
        ImportedText read =
                read(
                        docx(
                                paragraph(
                                        "",
                                        run(
                                                        "{NOM DU SERVICE}, « date de reception », [nom"
                                                                + " de l’agent], «Fonction_de_l_agent», {nom"
                                                                + " du chien}, « bonjour », [à voir], ")
                                                + "<w:fldSimple w:instr=\"MERGEFIELD Telephone_du_service\">"
                                                + run("04")
                                                + "</w:fldSimple> "
                                                + "<w:fldSimple w:instr=\"MERGEFIELD Ville\">"
                                                + run("Grenoble")
                                                + "</w:fldSimple>")));

        assertThat(read.text().source())
                .isEqualTo(
                        "{nom du service}, {date de réception}, {nom de l’agent}, {fonction de"
                                + " l’agent}, {nom du chien}, « bonjour », \\[à voir\\], {téléphone du"
                                + " service}«\u00a0Ville\u00a0»");
        assertThat(read.unknown()).containsExactly("nom du chien", "Ville");
    }

    @Test
    @Tag("LET-19")
    void a_document_without_a_text_or_with_too_long_a_one_is_refused() {
        assertThatThrownBy(() -> read(docx(paragraph("", "<w:r><w:pict/></w:r>"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.import.empty");
        assertThatThrownBy(() -> read(docx(paragraph("", run("Objet : seul")))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.import.empty");
        assertThatThrownBy(() -> read(docx(paragraph("", run("a".repeat(20_001))))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.text.tooLong");
        assertThatThrownBy(() -> read(utf8("%PDF-1.7")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("document.manuscript.pdf");
    }
}
