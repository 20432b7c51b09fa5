package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionSheet;
import fr.prefecture.clu.listening.KeptRequest;
import fr.prefecture.clu.listening.KeptRequests;
import fr.prefecture.clu.listening.PersonalTraces;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Words an action that is done for the board, or takes it down. ECO-100 */
@Named
@RequestScoped
public class KeptRequestPage {

    @Inject KeptRequests requests;
    @Inject ActionItems actions;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ActionSheet> action;
    private Optional<KeptRequest> known = Optional.empty();
    private int seen = -1;
    private String asked;
    private String done;

    @PostConstruct
    void begin() {
        action =
                Optional.ofNullable(request.getParameter("id"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .flatMap(id -> actions.find(Long.parseLong(id)))
                        .filter(sheet -> sheet.row().state() == ActionItem.State.DONE);
        action.ifPresent(
                sheet -> {
                    known = requests.of(sheet.row().id());
                    seen = known.map(KeptRequest::version).orElse(-1);
                    asked = known.map(KeptRequest::asked).orElse(sheet.row().title());
                    done = known.map(KeptRequest::done).orElse(sheet.outcome());
                });
    }

    public void load() throws IOException {
        if (action.isEmpty()) {
            messages.missing();
        }
    }

    public String show() throws IOException {
        requests.show(getAction().row().id(), seen, asked, done, isConfirmed());
        messages.tellNext(Texts.of("listening.kept.shown"));
        messages.leadTo(getBackAddress());
        return null;
    }

    public String takeDown() throws IOException {
        requests.takeDown(getAction().row().id());
        messages.tellNext(Texts.of("listening.kept.takenDown"));
        messages.leadTo(getBackAddress());
        return null;
    }

    public ActionSheet getAction() {
        return action.orElseThrow();
    }

    public String getHeading() {
        return Texts.of("listening.kept.heading", getAction().row().reference());
    }

    public String getDoneOn() {
        return getAction().row().finishedOn().map(French::weekday).orElse("");
    }

    public String getActionAddress() {
        return Address.of(request, "/actions/" + getAction().row().id()).toString();
    }

    public String getBackAddress() {
        return Address.of(request, KeptRequestsPage.PATH).toString();
    }

    public boolean isShown() {
        return known.filter(KeptRequest::isShown).isPresent();
    }

    /** Whether what is typed holds words that may tell of somebody. */
    public boolean isTelling() {
        return !PersonalTraces.in(asked + "\n" + done).isEmpty();
    }

    /** The box is a plain one: it is there only once such words have been found. */
    public boolean isConfirmed() {
        return request.getParameter("confirme") != null;
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
