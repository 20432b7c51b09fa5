package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.Campaigns;
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
import java.util.List;
import java.util.Optional;

/** A campaign that somebody plans, perhaps like an earlier one. */
@Named
@RequestScoped
public class NewCampaignPage {

    private final CampaignForm form = new CampaignForm();

    @Inject Campaigns campaigns;
    @Inject EditionChoices choices;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<CampaignRow> model = Optional.empty();

    /** Begins as the campaign that the address names, with other days; or with an edition. */
    @PostConstruct
    void begin() {
        model = number("modele").flatMap(campaigns::find);
        model.ifPresent(
                row -> {
                    form.begin(row);
                    form.setBegins(null);
                    form.setEnds(null);
                });
        number("depuis").ifPresent(form::setEdition);
    }

    private Optional<Long> number(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    public String save() throws IOException {
        long id = campaigns.open(form.terms(choices.audience(form.getEdition())));
        messages.tellNext(Texts.of("listening.campaign.created", form.getBegins()));
        messages.leadTo(Address.of(request, CampaignLines.LIST + "/" + id).toString());
        return null;
    }

    /** Where it begins from; empty when from nothing. */
    public String getModel() {
        return model.map(row -> Texts.of("listening.campaign.like", row.title())).orElse("");
    }

    /** Nothing can be asked yet. */
    public boolean isNothing() {
        return getEditions().isEmpty();
    }

    public List<SelectItem> getEditions() {
        return choices.items(Optional.empty());
    }

    public CampaignForm getForm() {
        return form;
    }
}
