package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintChannel;
import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintReasons;
import fr.prefecture.clu.listening.ComplaintRow;
import fr.prefecture.clu.listening.ComplaintTerms;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.listening.ReasonRow;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** A complaint that is typed, one form after the other: its day and channel stay. */
@Named
@RequestScoped
public class NewComplaintPage extends ComplaintFormPage {

    static final String PATH = "/reclamations/saisie";

    @Inject Complaints complaints;
    @Inject ComplaintReasons reasons;

    @Override
    protected void declare(FormDeclaration<ComplaintTerms> form) {
        super.declare(form);
        form.set("receivedOn", ComplaintWords.day(request, "jour").orElseGet(complaints::today))
                .set("channel", asked(ComplaintChannel.class, "par", ComplaintChannel.PAPER))
                .set("kind", asked(ComplaintKind.class, "pour", ComplaintKind.COMPLAINT))
                .set("answerWanted", true);
    }

    private <E extends Enum<E>> E asked(Class<E> type, String name, E usual) {
        return ComplaintWords.chosen(type, ComplaintWords.parameter(request, name)).orElse(usual);
    }

    @Override
    protected void send(ComplaintTerms typed) throws IOException {
        messages.tellNext(
                told(complaints.enter(getForm().entry(), typed, getWords().areIndispensable())));
        messages.leadTo(
                Address.of(request, PATH)
                        .with("jour", typed.receivedOn())
                        .with("par", ComplaintWords.word(typed.channel()))
                        .with("suite", "oui")
                        .toString());
    }

    /** « Réclamation n° 2021-0012 enregistrée. Réponse due le 25 mai 2021. » */
    private static String told(ComplaintRow row) {
        String name = ComplaintActions.named(row);
        return row.dueOn()
                .map(day -> Texts.of("listening.complaint.entered.due", name, French.weekday(day)))
                .orElseGet(() -> Texts.of("listening.complaint.entered", name));
    }

    @Override
    List<ReasonRow> reasons() {
        return reasons.open();
    }

    /** Whether another form was kept just before: one goes on typing. */
    public boolean isGoingOn() {
        return !FacesContext.getCurrentInstance().isPostback()
                && "oui".equals(request.getParameter("suite"));
    }
}
