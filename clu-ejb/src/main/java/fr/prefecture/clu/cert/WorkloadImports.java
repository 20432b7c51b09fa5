package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The centre's periods that somebody imports by hand. */
@Stateless
@RolesAllowed(Roles.CERT)
public class WorkloadImports implements ImportTarget {

    /** The feature's word, which its night has too. */
    static final String CODE = "cert";

    /** The files that lie in no folder of their own. */
    private static final String SOURCE = "principal";

    @EJB private Statements statements;

    @Override
    @PermitAll
    public String code() {
        return CODE;
    }

    @Override
    @PermitAll
    public String path() {
        return "/cert";
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.CERT);
    }

    @Override
    public List<ImportSource> sources() {
        return List.of(ImportSource.of(SOURCE));
    }

    @Override
    @RolesAllowed({Roles.CERT, Roles.NIGHT})
    public List<ImportColumn> columns(String source) {
        List<ImportColumn> columns = new ArrayList<>();
        columns.add(
                ImportColumn.judged(Lines.PERIOD, List.of("période", "semaine", "jour", "date")));
        columns.add(
                ImportColumn.judged(Lines.TERRITORY, List.of("département", "territoire", "dept")));
        columns.add(ImportColumn.optional(Lines.TITLE, "titre", "type de titre"));
        for (Quantity measure : Quantity.values()) {
            columns.add(
                    measure.isRequired()
                            ? ImportColumn.judged(measure.code(), measure.headings())
                            : new ImportColumn(measure.code(), false, measure.headings()));
        }
        columns.add(
                ImportColumn.optional(
                        Lines.OLDEST, "plus ancien dossier", "dossier le plus ancien"));
        return columns;
    }

    @Override
    public List<Note> remarks(String source, List<String> header, Map<String, String> chosen) {
        return List.of();
    }

    @Override
    public Function<Map<String, String>, Checked> check(String source) {
        return statements.checker();
    }

    @Override
    public int known(String source, Collection<String> identities) {
        return statements.known(identities);
    }

    @Override
    public void add(long importId, String source, List<Map<String, String>> rows) {
        statements.add(Origin.Kind.IMPORT, importId, source, rows);
    }

    @Override
    public void added(long importId) {
        statements.publish(Origin.Kind.IMPORT, importId);
    }

    @Override
    public void undo(long importId) {
        statements.remove(Origin.Kind.IMPORT, importId);
    }
}
