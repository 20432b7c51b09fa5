package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.BinnedRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** COR-11: that there is no page there any more, and why, for whoever may bring it back. */
@Named
@RequestScoped
public class MissingPage {

    @Inject Bin bin;
    @Inject HttpServletRequest request;

    private Optional<BinnedRow> removed;

    public boolean isRemoved() {
        return removed().isPresent();
    }

    public String getWhat() {
        BinnedRow row = removed().orElseThrow();
        return Texts.of("bin.missing.what", Subjects.text(row.subject()), Past.words(row.title()));
    }

    public String getWhen() {
        BinnedRow row = removed().orElseThrow();
        return Texts.of("bin.missing.when", row.at(), row.by(), row.until());
    }

    public String getBinAddress() {
        return Address.of(request, "/corbeille")
                .with("numero", removed().orElseThrow().id())
                .toString();
    }

    /** The thing itself, or what it is a part of: the page of a sheet goes with its finding. */
    private Optional<BinnedRow> removed() {
        if (removed == null) {
            removed = Optional.empty();
            if (Route.PEOPLE.stream().anyMatch(request::isUserInRole)) {
                String path = Asked.pathOnly(request);
                while (path.lastIndexOf('/') > 0 && removed.isEmpty()) {
                    removed = bin.at(path);
                    path = path.substring(0, path.lastIndexOf('/'));
                }
            }
        }
        return removed;
    }
}
