package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.web.shared.French;

/** A campaign as the list writes it. */
public record CampaignLine(CampaignRow row, String address) {

    public String title() {
        return row.title();
    }

    public String days() {
        return SurveyWords.days(row);
    }

    public String channels() {
        return SurveyWords.channels(row.channels());
    }

    public String audience() {
        return SurveyWords.audience(row.audience());
    }

    public String state() {
        return SurveyWords.state(row.state());
    }

    public String sign() {
        return SurveyWords.sign(row.state());
    }

    public String responses() {
        return French.number(row.responses());
    }
}
