package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.CampaignState;
import fr.prefecture.clu.listening.Campaigns;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** What every page about one campaign has: its name, its state, and who may change it. */
public abstract class CampaignFrame {

    @Inject Campaigns campaigns;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<CampaignRow> found;

    public void load() throws IOException {
        if (found().isEmpty()) {
            messages.missing();
        }
    }

    /** The number in the address; the table of pages lets nothing else through. */
    protected long number() {
        return Long.parseLong(request.getParameter("id"));
    }

    protected CampaignRow row() {
        return found().orElseThrow();
    }

    protected Optional<CampaignRow> found() {
        if (found == null) {
            found = campaigns.find(number());
        }
        return found;
    }

    /** Another page, with the good news. */
    protected void lead(String address, String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(address);
    }

    /** The address of a page about it, within the product. */
    public String path(String part) {
        return CampaignLines.LIST + "/" + number() + part;
    }

    public String address(String part) {
        return Address.of(request, path(part)).toString();
    }

    public String getAddress() {
        return address("");
    }

    public String getTitle() {
        return found().map(CampaignRow::title).orElse("");
    }

    public String getDays() {
        return SurveyWords.days(row());
    }

    public String getState() {
        return SurveyWords.state(row().state());
    }

    public String getStateKind() {
        return SurveyWords.sign(row().state());
    }

    public boolean isOpen() {
        return row().state() == CampaignState.OPEN;
    }

    public boolean isPrepared() {
        return row().state() == CampaignState.PREPARED;
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }
}
