package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;

/** Writes what a feature has to say by a template, and makes files of it. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR,
    Roles.NIGHT
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Papers {

    private static final Prints PRINTS = new Prints();

    Shelf shelf = Shelf.OF_SETTINGS;

    /**
     * DOC-1: writes a paper by the template {@code document/templates/NAME.ftlx}; the préfecture's
     * own wins when it is sound.
     *
     * @param fileName of the paper's files, without extension, accents or spaces
     * @param values what the template speaks of: texts, numbers, {@code LocalDate}, {@code
     *     LocalTime}, enums, {@code Optional}s, records, and lists and maps of them
     * @throws RuleBroken when the shipped template cannot be written with these values
     */
    public Paper write(String template, String fileName, Map<String, ?> values, Print print) {
        return shelf.write(template, fileName, values, print);
    }

    /** The file of a paper: the same text in every format. */
    public PaperFile file(Paper paper, PaperFormat format) {
        byte[] content = PRINTS.of(paper, format, () -> printed(paper, format));
        return new PaperFile(paper.name() + '.' + format.extension(), format.mediaType(), content);
    }

    /** The file of a paper that speaks of a person: nothing of it is kept here. */
    public PaperFile fleeting(Paper paper, PaperFormat format) {
        return new PaperFile(
                paper.name() + '.' + format.extension(),
                format.mediaType(),
                printed(paper, format));
    }

    private static byte[] printed(Paper paper, PaperFormat format) {
        return switch (format) {
            case PDF -> PdfPress.print(paper);
            case HTML -> WebPress.print(paper);
            case ODT -> OdfPress.text(paper);
            case ODP -> OdfPress.slides(paper);
        };
    }
}
