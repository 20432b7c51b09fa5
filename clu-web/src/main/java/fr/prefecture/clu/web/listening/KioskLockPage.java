package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.CampaignState;
import fr.prefecture.clu.listening.Kiosks;
import fr.prefecture.clu.listening.SurveyChannel;
import fr.prefecture.clu.listening.UnfinishedRow;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where an agent hands a tablet over: what it will answer, what waits on it, what was given up. */
@Named
@RequestScoped
public class KioskLockPage {

    @Inject HttpServletRequest request;
    @Inject MessagesPage messages;
    @Inject Kiosks kiosks;

    private Optional<CampaignRow> campaign;
    private List<UnfinishedRow> unfinished;

    public void load() throws IOException {
        if (campaign().isEmpty()) {
            messages.missing();
        }
    }

    public String lock() throws IOException {
        kiosks.begin(getId());
        KioskLock.put(request, getId(), (int) Settings.sessionMax().toSeconds());
        messages.leadTo(request.getContextPath() + KioskLock.of(request).orElseThrow().address());
        return null;
    }

    private Optional<CampaignRow> campaign() {
        if (campaign == null) {
            campaign = kiosks.find(getId());
        }
        return campaign;
    }

    public long getId() {
        String asked = String.valueOf(request.getParameter("id"));
        return asked.matches("\\d{1,18}") ? Long.parseLong(asked) : 0;
    }

    public String getTitle() {
        return campaign().map(CampaignRow::title).orElse("");
    }

    public String getPlace() {
        return campaign().map(CampaignRow::place).orElse("");
    }

    public String getDates() {
        return campaign()
                .map(one -> Texts.of("listening.kiosk.dates", one.beginsOn(), one.endsOn()))
                .orElse("");
    }

    public boolean isTablet() {
        return campaign().map(one -> one.channels().contains(SurveyChannel.TABLET)).orElse(false);
    }

    /** ECO-20 */
    public boolean isReady() {
        return isTablet() && campaign().map(CampaignRow::state).orElseThrow() == CampaignState.OPEN;
    }

    /** Why this tablet cannot be locked for it. */
    public String getObstacle() {
        return campaign()
                .map(
                        one ->
                                !isTablet()
                                        ? Texts.of("listening.kiosk.noTablet", one.title())
                                        : Texts.of("listening.kiosk.notOpen", one.title()))
                .orElse("");
    }

    public List<DayLine> getUnfinished() {
        return unfinished().stream()
                .map(one -> new DayLine(French.day(one.on()), French.number(one.sheets())))
                .toList();
    }

    public String getUnfinishedSum() {
        return Texts.count(
                unfinished().stream().mapToLong(UnfinishedRow::sheets).sum(),
                "listening.kiosk.unfinished.count");
    }

    private List<UnfinishedRow> unfinished() {
        if (unfinished == null) {
            unfinished = kiosks.unfinished(getId());
        }
        return unfinished;
    }

    /** A day and what was counted on it, as they are read. */
    public record DayLine(String day, String sheets) {}
}
