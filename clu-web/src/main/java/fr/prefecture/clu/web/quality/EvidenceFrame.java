package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EvidenceSheet;
import fr.prefecture.clu.quality.Evidences;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** The piece of evidence that the address names. */
@RequestScoped
public class EvidenceFrame {

    @Inject Evidences evidences;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<EvidenceSheet> sheet;

    @PostConstruct
    void begin() {
        sheet =
                Optional.ofNullable(request.getParameter("id"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .flatMap(evidences::sheet);
    }

    void unless(boolean there) throws IOException {
        if (!there) {
            messages.missing();
        }
    }

    Optional<EvidenceSheet> find() {
        return sheet;
    }

    EvidenceSheet get() {
        return sheet.orElseThrow();
    }

    long id() {
        return get().row().id();
    }

    /** Neither taken back nor eliminated. */
    boolean isStanding() {
        return get().withdrawal().isEmpty() && get().eliminatedOn().isEmpty();
    }

    /** Whether a slip waits for the visa of the archives. */
    boolean isOnSlip() {
        return get().slipId().isPresent() && get().eliminatedOn().isEmpty();
    }

    String address(String rest) {
        return Address.of(request, EvidencesPage.PATH + "/" + id() + rest).toString();
    }

    LocalDate today() {
        return evidences.today();
    }
}
