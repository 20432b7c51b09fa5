package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.PbxRow;
import fr.prefecture.clu.switchboard.PbxTables;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** TEL-94: how nights fare with the table of a source, on the page of the source. */
@Named
@RequestScoped
public class PbxStandingPage {

    @Inject PbxTables tables;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private Optional<PbxRow> row = Optional.empty();

    @PostConstruct
    void begin() {
        row = tables.of(number());
    }

    /** Whether there is anything to be said to whoever asks. */
    public boolean isShown() {
        return row.isPresent() || isMaySet();
    }

    public boolean isMaySet() {
        return request.isUserInRole(Roles.ADMINISTRATOR);
    }

    public boolean isRead() {
        return row.isPresent();
    }

    public boolean isProblem() {
        return row.flatMap(PbxRow::problem).isPresent();
    }

    public String getProblemText() {
        PbxRow kept = row.orElseThrow();
        return Texts.of(
                "switchboard.pbx.unfetched." + kept.problem().orElseThrow(),
                kept.address().place());
    }

    public String getProblemHeading() {
        return Texts.of("switchboard.pbx.problem", moment(row.flatMap(PbxRow::problemSince)));
    }

    public String getStanding() {
        PbxRow kept = row.orElseThrow();
        return kept.readAt().isEmpty()
                ? Texts.of("switchboard.pbx.standing.never")
                : Texts.of(
                        "switchboard.pbx.standing",
                        moment(kept.readAt()),
                        Texts.count(kept.rows(), "switchboard.pbx.rows"));
    }

    public String getPath() {
        return SourceLine.path(number()) + "/base";
    }

    private String moment(Optional<Instant> moment) {
        return moment.map(at -> French.dateTime(at.atZone(clock.getZone()))).orElse("");
    }

    /** The number in the address; the table of pages lets nothing else through. */
    private long number() {
        return Long.parseLong(request.getParameter("id"));
    }
}
