package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Audience;
import fr.prefecture.clu.listening.Campaign;
import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.CampaignTerms;
import fr.prefecture.clu.listening.SurveyChannel;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a campaign. */
public class CampaignForm {

    private Long edition;
    private String title;
    private LocalDate begins;
    private LocalDate ends;
    private String[] channels = {SurveyChannel.TABLET.name(), SurveyChannel.PAPER.name()};
    private String place;
    private Integer fewest = Campaign.FEWEST_OF_STAFF;

    void begin(CampaignRow row) {
        edition = row.editionId();
        title = row.title();
        begins = row.beginsOn();
        ends = row.endsOn();
        channels = row.channels().stream().map(Enum::name).toArray(String[]::new);
        place = row.place();
        fewest = row.fewest();
    }

    /** The staff answers on the intranet, whatever is ticked. */
    CampaignTerms terms(Audience audience) {
        Set<SurveyChannel> chosen =
                audience == Audience.STAFF
                        ? Set.of(SurveyChannel.INTRANET)
                        : Arrays.stream(channels)
                                .map(SurveyChannel::valueOf)
                                .filter(one -> one.audience() == audience)
                                .collect(Collectors.toSet());
        return new CampaignTerms(
                edition,
                title == null ? "" : title,
                begins,
                ends,
                chosen,
                place == null ? "" : place,
                fewest);
    }

    public List<SelectItem> getAllChannels() {
        return Arrays.stream(SurveyChannel.values())
                .filter(one -> one.audience() == Audience.USERS)
                .map(one -> new SelectItem(one.name(), Texts.of("SurveyChannel." + one.name())))
                .toList();
    }

    public Long getEdition() {
        return edition;
    }

    public void setEdition(Long edition) {
        this.edition = edition;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getBegins() {
        return begins;
    }

    public void setBegins(LocalDate begins) {
        this.begins = begins;
    }

    public LocalDate getEnds() {
        return ends;
    }

    public void setEnds(LocalDate ends) {
        this.ends = ends;
    }

    public String[] getChannels() {
        return channels.clone();
    }

    public void setChannels(String[] channels) {
        this.channels = channels.clone();
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Integer getFewest() {
        return fewest;
    }

    public void setFewest(Integer fewest) {
        this.fewest = fewest;
    }
}
