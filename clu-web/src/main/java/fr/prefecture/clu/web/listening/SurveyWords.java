package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Audience;
import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.CampaignState;
import fr.prefecture.clu.listening.SurveyChannel;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of the pages about surveys. */
final class SurveyWords {

    private SurveyWords() {}

    static String state(CampaignState state) {
        return Texts.of("CampaignState." + state.name());
    }

    /** The sign beside it. */
    static String sign(CampaignState state) {
        return switch (state) {
            case PREPARED -> "afaire";
            case OPEN -> "encours";
            case CLOSED -> "succes";
        };
    }

    static String audience(Audience audience) {
        return Texts.of("Audience." + audience.name());
    }

    static String channel(SurveyChannel channel) {
        return Texts.of("SurveyChannel." + channel.name());
    }

    /** « Tablette, Site internet » */
    static String channels(Collection<SurveyChannel> channels) {
        return channels.stream()
                .sorted()
                .map(SurveyWords::channel)
                .collect(Collectors.joining(", "));
    }

    /** « du 15 février au 15 mars 2021 » */
    static String days(CampaignRow row) {
        return French.period(row.beginsOn(), row.endsOn());
    }

    /** « Espagnol (es) »; languages are data. */
    static String language(String code) {
        return Texts.of(
                "listening.language.named",
                French.capital(Locale.forLanguageTag(code).getDisplayLanguage(Locale.FRENCH)),
                code);
    }

    /**
     * Says what is wrong at a field of the page.
     *
     * @param field its id
     */
    static void refuse(String field, String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
}
