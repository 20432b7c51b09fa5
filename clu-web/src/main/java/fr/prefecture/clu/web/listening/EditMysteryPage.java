package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** A mystery survey, said anew. ECO-60 */
@Named
@RequestScoped
public class EditMysteryPage extends MysteryFrame {

    private final MysteryForm form = new MysteryForm();

    private int version;
    private String theirs = "";

    @PostConstruct
    void begin() {
        found().ifPresent(
                        one -> {
                            version = one.survey().version();
                            form.begin(one.survey().terms());
                        });
    }

    @Override
    public void load() throws IOException {
        if (found().filter(one -> one.survey().isOpen()).isEmpty() || !isOurs()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        try {
            surveys.change(number(), version, form.terms());
            lead(getAddress(), Texts.of("listening.mystery.changed"));
        } catch (RuleBroken refusal) {
            MysteryRefusals.say(refusal);
            if (refusal.getMessage().equals("listening.mystery.changedMeanwhile")) {
                forget();
                theirs = MysteryWords.summary(row().terms());
                version = row().version();
            }
        }
        return null;
    }

    /** What is kept, when somebody was faster. */
    public String getTheirs() {
        return theirs;
    }

    public List<SelectItem> getMedia() {
        return List.of(new SelectItem(row().terms().medium(), getMedium()));
    }

    public MysteryForm getForm() {
        return form;
    }

    /** The one that was shown. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
