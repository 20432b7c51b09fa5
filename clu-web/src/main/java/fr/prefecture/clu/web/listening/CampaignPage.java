package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignState;
import fr.prefecture.clu.listening.EditionSheet;
import fr.prefecture.clu.listening.Questionnaires;
import fr.prefecture.clu.listening.SurveyChannel;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One campaign: what it is, what can be done next, and its closing before its end. */
@Named
@RequestScoped
public class CampaignPage extends CampaignFrame {

    @Inject Questionnaires questionnaires;

    private Optional<EditionSheet> edition = Optional.empty();
    private int version;
    private boolean confirmed;

    @PostConstruct
    void begin() {
        found().ifPresent(
                        row -> {
                            version = row.version();
                            edition = questionnaires.edition(row.editionId());
                        });
    }

    public String close() throws IOException {
        if (!confirmed) {
            SurveyWords.refuse("confirme", Texts.of("listening.campaign.close.confirm"));
            return null;
        }
        campaigns.close(number(), version);
        lead(getAddress(), Texts.of("listening.campaign.close.done"));
        return null;
    }

    // --- facts

    /** « dans 12 jours »; empty once it has begun. */
    public String getAway() {
        return isPrepared() ? French.away(campaigns.today(), row().beginsOn()) : "";
    }

    public String getAudience() {
        return SurveyWords.audience(row().audience());
    }

    public String getChannels() {
        return SurveyWords.channels(row().channels());
    }

    public String getPlace() {
        return row().place();
    }

    public String getFewest() {
        return Texts.count(row().fewest(), "listening.campaign.answers.count");
    }

    public String getResponses() {
        return Texts.count(row().responses(), "listening.campaign.answers.count");
    }

    /** There are too few answers to show results. */
    public boolean isTooFew() {
        return row().responses() < row().fewest();
    }

    public String getEdition() {
        return edition.map(one -> EditionChoices.named(one.title(), one.number(), one.audience()))
                .orElse("");
    }

    public String getEditionPath() {
        return "/questionnaires/" + row().editionId();
    }

    public String getEditionAddress() {
        return Address.of(request, getEditionPath()).toString();
    }

    public String getLanguages() {
        return String.join(
                ", ",
                edition.map(EditionSheet::languages).orElse(List.of()).stream()
                        .map(SurveyWords::language)
                        .toList());
    }

    // --- what comes next

    public boolean isTablet() {
        return isOpen() && row().takes(SurveyChannel.TABLET);
    }

    public boolean isPaper() {
        return !isPrepared() && row().takes(SurveyChannel.PAPER);
    }

    public boolean isWebsite() {
        return !isPrepared() && row().takes(SurveyChannel.WEBSITE);
    }

    public boolean isIntranet() {
        return isOpen() && row().takes(SurveyChannel.INTRANET);
    }

    public String getImportAddress() {
        return Address.of(request, "/enquetes/imports/nouveau").with("pour", number()).toString();
    }

    public String getDuplicateAddress() {
        return Address.of(request, "/enquetes/nouvelle").with("modele", number()).toString();
    }

    public boolean isChangeable() {
        return isWritable() && row().state() != CampaignState.CLOSED;
    }

    public boolean isClosable() {
        return isWritable() && isOpen();
    }

    // --- fields

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
