package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Audience;
import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.Campaigns;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** What every page about what a campaign tells has: its name, its place in the menu, its parts. */
public abstract class ResultsFrame {

    static final String LIST = "/enquetes";

    @Inject Campaigns campaigns;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<CampaignRow> found;

    public void load() throws IOException {
        if (found().isEmpty()) {
            messages.missing();
        }
    }

    /** The number of the campaign; that of the address, unless the page is about a part. */
    protected Optional<Long> campaignId() {
        return Optional.of(number());
    }

    /** The number in the address; the table of pages lets nothing else through. */
    protected long number() {
        return Long.parseLong(request.getParameter("id"));
    }

    protected Optional<CampaignRow> found() {
        if (found == null) {
            found = campaignId().flatMap(campaigns::find);
        }
        return found;
    }

    protected CampaignRow campaign() {
        return found().orElseThrow();
    }

    protected void lead(String address, String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(address);
    }

    /** At the field, which keeps its text; above the page what another has changed. */
    protected void say(String field, RuleBroken refusal) {
        say(
                refusal.getMessage().endsWith(".changedSince") ? null : field,
                Texts.of(refusal.getMessage(), refusal.arguments()));
    }

    protected void say(String field, String text) {
        if (field != null && request.getAttribute("clu.field." + field) instanceof UIInput input) {
            String typed = request.getParameter(field);
            input.setSubmittedValue(typed == null ? "" : typed);
            input.setValid(false);
        }
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    public String address(String part) {
        return Address.of(request, LIST + "/" + campaign().id() + part).toString();
    }

    public String getName() {
        return found().map(CampaignRow::title).orElse("");
    }

    public String getCampaignAddress() {
        return address("");
    }

    public String getResultsAddress() {
        return address("/resultats");
    }

    public String getCommentsAddress() {
        return address("/verbatims");
    }

    public String getReportAddress() {
        return address("/rapport");
    }

    public boolean isStaff() {
        return found().filter(row -> row.audience() == Audience.STAFF).isPresent();
    }

    public String getMenu() {
        return isStaff() ? "ecoute-interne" : "ecoute-enquetes";
    }

    public String getListName() {
        return Texts.of(isStaff() ? "listening.menu.staff" : "listening.menu.surveys");
    }

    public String getListAddress() {
        return Address.of(request, isStaff() ? "/enquete-interne" : LIST).toString();
    }

    /** « Du 15 février au 15 mars 2021 » */
    public String getDates() {
        return French.capital(French.period(campaign().beginsOn(), campaign().endsOn()));
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }
}
