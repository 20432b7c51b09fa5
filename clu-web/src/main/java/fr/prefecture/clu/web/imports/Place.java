package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.imports.Import;
import fr.prefecture.clu.imports.ImportRow;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.web.shared.Asked;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Where a page of the wizard stands: below which feature, and at which of its imports. */
@RequestScoped
public class Place {

    @Inject Imports imports;
    @Inject HttpServletRequest request;

    private Optional<Destination> destination;
    private Optional<ImportRow> row;
    private ColumnTexts columns;

    Destination destination() {
        return found().orElseThrow(EJBAccessException::new);
    }

    ImportRow row() {
        return foundRow().orElseThrow(EJBAccessException::new);
    }

    /** The columns of the import at which the page stands. */
    ColumnTexts columns() {
        if (columns == null) {
            columns = destination().columns(row().source());
        }
        return columns;
    }

    boolean exists() {
        return found().isPresent();
    }

    /** Whether there is an import of that number, of this feature. */
    boolean hasImport() {
        return foundRow().isPresent();
    }

    /**
     * Whether the import no longer waits, since its page was opened; then what has become of it is
     * shown.
     */
    boolean isOver() throws IOException {
        if (!hasImport()) {
            open(destination().path());
            return true;
        }
        if (row().state() != Import.State.WAITING) {
            openImport("");
            return true;
        }
        return false;
    }

    void openImport(String page) throws IOException {
        open(destination().path(row().id(), page));
    }

    void open(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }

    /** There is nothing at this address, at least not for the one who asks. */
    void refuse() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        context.responseComplete();
    }

    private Optional<Destination> found() {
        if (destination == null) {
            destination = imports.under(Asked.address(request)).map(Destination::of);
        }
        return destination;
    }

    private Optional<ImportRow> foundRow() {
        if (row == null) {
            row =
                    found().flatMap(
                                    here ->
                                            imports.find(Long.parseLong(request.getParameter("id")))
                                                    .filter(
                                                            found ->
                                                                    found.target()
                                                                            .equals(here.code())));
        }
        return row;
    }
}
