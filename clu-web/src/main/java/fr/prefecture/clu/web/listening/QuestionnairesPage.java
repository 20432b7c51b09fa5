package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Audience;
import fr.prefecture.clu.listening.QuestionnaireRow;
import fr.prefecture.clu.listening.Questionnaires;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The questionnaires, each with its latest edition. */
@Named
@RequestScoped
public class QuestionnairesPage {

    /** A questionnaire as the list writes it. */
    public record Line(QuestionnaireRow row, String address) {

        public String title() {
            return row.title();
        }

        public String audience() {
            return SurveyWords.audience(row.audience());
        }

        public String edition() {
            return Texts.of("listening.edition.since", row.editionNumber(), row.madeOn());
        }

        public String questions() {
            return French.number(row.questions());
        }

        public String campaigns() {
            return French.number(row.campaigns());
        }
    }

    @Inject Questionnaires questionnaires;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private List<QuestionnaireRow> all;
    private String title;
    private Audience audience = Audience.USERS;

    @PostConstruct
    void begin() {
        all = questionnaires.all();
    }

    public String create() throws IOException {
        long edition = questionnaires.create(title == null ? "" : title, audience);
        messages.tellNext(Texts.of("listening.questionnaire.created"));
        messages.leadTo(address(edition));
        return null;
    }

    private String address(long edition) {
        return Address.of(request, QuestionnairePage.LIST + "/" + edition).toString();
    }

    public List<Line> getLines() {
        return all.stream().map(row -> new Line(row, address(row.editionId()))).toList();
    }

    public String getNote() {
        return Texts.count(all.size(), "listening.questionnaires.count");
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public List<SelectItem> getAudiences() {
        return Arrays.stream(Audience.values())
                .map(one -> new SelectItem(one, SurveyWords.audience(one)))
                .toList();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }
}
