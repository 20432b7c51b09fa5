package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.Manuscript;
import fr.prefecture.clu.document.Manuscripts;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;

/** Reads documents that become templates; keeps nothing. LET-14 */
@Stateless
@RolesAllowed(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TemplateImports {

    /**
     * LET-14 to LET-19.
     *
     * @param size that the file is said to have
     * @throws RuleBroken when it cannot be read, or says nothing, or more than a template may
     */
    public ImportedText read(InputStream content, long size) throws IOException {
        Manuscript manuscript = Manuscripts.read(content, size);
        if (manuscript.parts().isEmpty()) {
            throw new RuleBroken("letters.import.empty");
        }
        return Imported.of(manuscript);
    }
}
