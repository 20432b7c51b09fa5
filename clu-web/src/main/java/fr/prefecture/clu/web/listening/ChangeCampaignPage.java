package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignState;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** A campaign, said anew while it is not closed. */
@Named
@RequestScoped
public class ChangeCampaignPage extends CampaignFrame {

    private final CampaignForm form = new CampaignForm();

    @Inject EditionChoices choices;

    private int version;

    @PostConstruct
    void begin() {
        found().ifPresent(
                        row -> {
                            form.begin(row);
                            version = row.version();
                        });
    }

    @Override
    public void load() throws IOException {
        if (found().filter(row -> row.state() != CampaignState.CLOSED).isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        campaigns.change(number(), version, form.terms(choices.audience(form.getEdition())));
        lead(getAddress(), Texts.of("listening.campaign.changed"));
        return null;
    }

    public List<SelectItem> getEditions() {
        return choices.items(found().map(row -> row.editionId()));
    }

    public CampaignForm getForm() {
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
