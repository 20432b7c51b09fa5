package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintLimits;
import fr.prefecture.clu.listening.ComplaintListed;
import fr.prefecture.clu.listening.ComplaintState;
import fr.prefecture.clu.listening.LimitSubject;
import fr.prefecture.clu.web.kit.ListDeclaration;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What stands around the list of the reports about accessibility. */
@Named
@RequestScoped
@Typed(AccessibilityComplaintsPage.class)
public class AccessibilityComplaintsPage extends ComplaintsPage {

    @Inject ComplaintLimits limits;

    @Override
    protected void declare(ListDeclaration<ComplaintListed> list) {
        list.of(complaints, "listening.accessibility")
                .ascending("a-repondre")
                .only("nature", ComplaintKind.ACCESSIBILITY)
                .choice("etat", "listening.column.state", ComplaintState.class)
                .names("service", "listening.column.service", services::names)
                .day("du", "listening.filter.from")
                .day("au", "listening.filter.to");
    }

    /** « dans 3 jours », as long as the answer is awaited. */
    public String away(ComplaintListed row) {
        return row.answeredOn() != null || row.closedOn() != null || row.dueOn() == null
                ? ""
                : French.away(complaints.today(), row.dueOn());
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

    public String getEntryAddress() {
        return Address.of(request, NewComplaintPage.PATH)
                .with("pour", ComplaintWords.word(ComplaintKind.ACCESSIBILITY))
                .toString();
    }
}
