package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.MysteryMedium;
import fr.prefecture.clu.listening.MysterySurveys;
import fr.prefecture.clu.listening.OpeningHours;
import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A mystery survey that somebody prepares. ECO-60 */
@Named
@RequestScoped
public class NewMysteryPage {

    private static final OpeningHours USUAL =
            new OpeningHours(
                    LocalTime.of(8, 30), LocalTime.of(16, 0), Optional.empty(), Optional.empty());

    private final MysteryForm form = new MysteryForm();

    @Inject MysterySurveys surveys;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String entry;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
        form.begin(USUAL);
    }

    public String save() throws IOException {
        try {
            long id = surveys.prepare(entry, form.terms());
            messages.tellNext(Texts.of("listening.mystery.prepared"));
            messages.leadTo(Address.of(request, MysteryFrame.LIST + "/" + id).toString());
        } catch (RuleBroken refusal) {
            if (refusal instanceof EnteredOtherwise) {
                entry = UUID.randomUUID().toString();
            }
            MysteryRefusals.say(refusal);
        }
        return null;
    }

    public List<SelectItem> getMedia() {
        return MysteryWords.choices(MysteryMedium.class, "");
    }

    public MysteryForm getForm() {
        return form;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }
}
