package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintLimits;
import fr.prefecture.clu.listening.ComplaintRow;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.listening.LimitSubject;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;

/** The reports about accessibility: what is still to answer first, then the latest. */
@Named
@RequestScoped
public class AccessibilityComplaintsPage {

    @Inject Complaints complaints;
    @Inject ComplaintLimits limits;
    @Inject ComplaintActions acting;
    @Inject HttpServletRequest request;

    public List<ComplaintLine> getLines() {
        List<ComplaintRow> rows =
                ComplaintsPage.seen(complaints, request).stream()
                        .filter(row -> row.kind() == ComplaintKind.ACCESSIBILITY)
                        .sorted(
                                Comparator.comparing(
                                        row ->
                                                row.answeredOn().isPresent()
                                                        || row.closedOn().isPresent()))
                        .toList();
        return ComplaintsPage.lines(complaints, acting, rows, request);
    }

    /** « Une réponse est due sous 7 jours calendaires (à valider). » */
    public String getLimitText() {
        return limits.on(LimitSubject.ACCESSIBILITY, complaints.today())
                .map(
                        one ->
                                Texts.of(
                                        "listening.accessibility.limit",
                                        ComplaintLimitsPage.amount(one.terms()),
                                        ComplaintLimitsPage.status(one.terms())))
                .orElse("");
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isEnterable() {
        return isWritable() || request.isUserInRole(Roles.STAFF);
    }

    public String getDate() {
        return Texts.of("listening.asOf", French.weekday(complaints.today()));
    }

    public String getEntryAddress() {
        return Address.of(request, NewComplaintPage.PATH)
                .with("pour", ComplaintWords.word(ComplaintKind.ACCESSIBILITY))
                .toString();
    }

    public String getExportAddress() {
        return Address.of(request, ComplaintExports.COMPLAINTS)
                .with("nature", ComplaintWords.word(ComplaintKind.ACCESSIBILITY))
                .toString();
    }
}
