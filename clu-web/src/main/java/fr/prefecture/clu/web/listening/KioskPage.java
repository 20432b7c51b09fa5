package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.CampaignState;
import fr.prefecture.clu.listening.ChoiceRow;
import fr.prefecture.clu.listening.EditionSheet;
import fr.prefecture.clu.listening.Kiosks;
import fr.prefecture.clu.listening.QuestionRow;
import fr.prefecture.clu.web.shared.FramePage;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The page that a locked tablet shows. It holds all questions in all languages, so that its script
 * needs the server for nothing but to hand the sheets over.
 */
@Named
@RequestScoped
public class KioskPage {

    @Inject HttpServletRequest request;
    @Inject MessagesPage messages;
    @Inject Kiosks kiosks;
    @Inject FramePage frame;
    @Inject Clock clock;

    /** Without a lock there is nothing here: an agent locks the tablet first. */
    public void load() throws IOException {
        if (KioskLock.of(request).isEmpty()) {
            String asked = String.valueOf(request.getParameter("campagne"));
            messages.leadTo(
                    request.getContextPath()
                            + (asked.matches("\\d{1,18}")
                                    ? "/enquetes/" + asked + "/borne"
                                    : frame.mayOpen("/enquetes") ? "/enquetes" : "/"));
        }
    }

    public String getTitle() {
        return campaign().map(CampaignRow::title).orElse("");
    }

    public long getCampaignId() {
        return KioskLock.of(request).map(KioskLock::campaignId).orElse(0L);
    }

    /** What the script reads. */
    public String getSheet() {
        CampaignRow campaign = campaign().orElseThrow();
        EditionSheet edition = kiosks.sheet(campaign.id());
        JsonArrayBuilder languages = Json.createArrayBuilder();
        edition.languages()
                .forEach(
                        code -> {
                            KioskWords words = KioskWords.of(code);
                            languages.add(
                                    Json.createObjectBuilder()
                                            .add("code", code)
                                            .add("nom", words.name())
                                            .add("sens", words.direction())
                                            .add("motsEn", words.language())
                                            .add("mots", texts(words.texts())));
                        });
        JsonArrayBuilder questions = Json.createArrayBuilder();
        edition.questions().forEach(question -> questions.add(question(question)));
        return Json.createObjectBuilder()
                .add("campagne", campaign.id())
                .add("titre", campaign.title())
                .add("ouverte", campaign.state() == CampaignState.OPEN)
                .add("fin", campaign.endsOn().toString())
                .add("maintenant", clock.millis())
                .add("fuseau", clock.getZone().getId())
                .add("langues", languages)
                .add("questions", questions)
                .build()
                .toString();
    }

    private static JsonObjectBuilder question(QuestionRow question) {
        JsonArrayBuilder choices = Json.createArrayBuilder();
        for (ChoiceRow choice : question.choices()) {
            choices.add(
                    Json.createObjectBuilder()
                            .add("code", choice.code())
                            .add("textes", texts(choice.wordings())));
        }
        return Json.createObjectBuilder()
                .add("code", question.code())
                .add("genre", question.kind().name())
                .add("textes", texts(question.wordings()))
                .add("choix", choices);
    }

    private static JsonObjectBuilder texts(Map<String, String> texts) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        texts.forEach(all::add);
        return all;
    }

    private Optional<CampaignRow> campaign() {
        return KioskLock.of(request).flatMap(lock -> kiosks.find(lock.campaignId()));
    }
}
