package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.letters.ConsultationRow;
import fr.prefecture.clu.letters.ConsultationState;
import fr.prefecture.clu.letters.Consultations;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What every page beside one consultation has: its name and state, and who may change it. */
public abstract class ConsultationFrame {

    static final String LIST = "/comite/consultations";

    @Inject Consultations consultations;
    @Inject Users users;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ConsultationRow> found;

    public void load() throws IOException {
        if (found().isEmpty()) {
            messages.missing();
        }
    }

    /** The number of the consultation; that of the address, unless the page is about a part. */
    protected Optional<Long> consultationId() {
        return Optional.of(number());
    }

    /** The number in the address; the table of pages lets nothing else through. */
    protected long number() {
        return Long.parseLong(request.getParameter("id"));
    }

    protected ConsultationRow row() {
        return found().orElseThrow();
    }

    private Optional<ConsultationRow> found() {
        if (found == null) {
            found = consultationId().flatMap(consultations::find);
        }
        return found;
    }

    /** What a form has sent, as it was typed. */
    protected String sent(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** The boxes that were ticked, in their order. */
    protected Set<Long> numbers(String name) {
        return Optional.ofNullable(request.getParameterValues(name)).stream()
                .flatMap(Arrays::stream)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Another page of the same consultation, with the good news. */
    protected void lead(String part, String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(address(part));
    }

    /**
     * @param part such as {@code /envoi}; empty for the consultation itself
     */
    public String address(String part) {
        return request.getContextPath() + LIST + "/" + row().id() + part;
    }

    public long getId() {
        return row().id();
    }

    public String getName() {
        return row().title();
    }

    public String getAddress() {
        return address("");
    }

    public String getListAddress() {
        return request.getContextPath() + LIST;
    }

    public String getState() {
        return ConsultationWords.state(row().state());
    }

    public String getStateKind() {
        return ConsultationWords.kind(row().state());
    }

    /** « Observations jusqu’au mardi 15 juin 2021 inclus (dans 3 jours) » */
    public String getUntil() {
        return ConsultationWords.until(row(), consultations.today());
    }

    /** Those who lead the consultation; the others read. */
    public boolean isMayWrite() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isPrepared() {
        return row().state() == ConsultationState.PREPARED;
    }

    public boolean isSent() {
        return row().state() == ConsultationState.SENT;
    }

    public boolean isClosed() {
        return row().state() == ConsultationState.CLOSED;
    }

    /** It was sent: observations can be noted, whether it is closed or not. */
    public boolean isNotable() {
        return isMayWrite() && !isPrepared();
    }

    /** « le 4 juin 2021 à 10 h 12, par Andréa Lambert » */
    protected String said(String login, Object when) {
        String name = users.named(login).map(UserRow::displayName).orElse("");
        return name.isEmpty()
                ? Texts.of("committee.at", when)
                : Texts.of("committee.atBy", when, name);
    }
}
