package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.MysteryDirection;
import fr.prefecture.clu.listening.MysteryRow;
import fr.prefecture.clu.listening.MysterySheet;
import fr.prefecture.clu.listening.MysterySurveys;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** What every page about one mystery survey has: its name, its state, and who may change it. */
public abstract class MysteryFrame {

    static final String LIST = "/enquetes/mystere";

    @Inject MysterySurveys surveys;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<MysterySheet> found;

    public void load() throws IOException {
        if (found().isEmpty()) {
            messages.missing();
        }
    }

    /** The number of the survey; that of the address, unless the page is about a part. */
    protected Optional<Long> surveyId() {
        return Optional.of(number());
    }

    /** The number in the address; the table of pages lets nothing else through. */
    protected long number() {
        return Long.parseLong(request.getParameter("id"));
    }

    protected MysterySheet sheet() {
        return found().orElseThrow();
    }

    protected MysteryRow row() {
        return sheet().survey();
    }

    protected Optional<MysterySheet> found() {
        if (found == null) {
            found = surveyId().flatMap(surveys::find);
        }
        return found;
    }

    /** Somebody changed it: what is kept is read again. */
    protected void forget() {
        found = null;
    }

    /** Another page, with the good news. */
    protected void lead(String address, String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(address);
    }

    public String address(String part) {
        return Address.of(request, LIST + "/" + row().id() + part).toString();
    }

    /** A number that another address names; none unless it is one. */
    protected Optional<Long> asked(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter))
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    public long getId() {
        return row().id();
    }

    public String getAddress() {
        return address("");
    }

    public String getName() {
        return found().map(one -> one.survey().terms().title()).orElse("");
    }

    public String getState() {
        return MysteryWords.of(row().state());
    }

    public String getStateKind() {
        return MysteryWords.sign(row().state());
    }

    public String getMedium() {
        return MysteryWords.of(row().terms().medium());
    }

    public String getDirection() {
        return MysteryWords.of(row().direction());
    }

    public boolean isOurs() {
        return row().direction() == MysteryDirection.OURS;
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    /** ECO-62: what it is made of can be changed, by this person. */
    public boolean isChangeable() {
        return isWritable() && row().isPrepared();
    }

    public String getActingAddress() {
        return request.getContextPath() + MysteryActing.PATH;
    }
}
