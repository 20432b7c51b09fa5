package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.listening.IncidentChannel;
import fr.prefecture.clu.listening.IncidentKind;
import fr.prefecture.clu.listening.IncidentTerms;
import fr.prefecture.clu.listening.Incidents;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** An incident that is entered, by choices alone. */
@Named
@RequestScoped
public class NewIncidentPage extends FormPage<IncidentTerms> {

    @Inject Incidents incidents;
    @Inject ServiceUnits services;

    @Override
    protected void declare(FormDeclaration<IncidentTerms> form) {
        form.of(IncidentTerms.class, "listening.incident.field")
                .set("happenedOn", incidents.today())
                .set("channel", IncidentChannel.DESK)
                .choose("kind", NewIncidentPage::kinds)
                .chooseName("service", services::names);
    }

    @Override
    protected void send(IncidentTerms typed) throws IOException {
        incidents.enter(getForm().entry(), typed);
        messages.tellNext(Texts.of("listening.incident.entered"));
        messages.leadTo(Address.of(request, IncidentsPage.PATH).toString());
    }

    /** With the side that it comes from. */
    private static List<SelectItem> kinds() {
        return Stream.of(IncidentKind.values())
                .map(
                        one ->
                                new SelectItem(
                                        one,
                                        Texts.of(
                                                "listening.incident.kind",
                                                IncidentsPage.direction(one),
                                                ComplaintWords.text(one))))
                .toList();
    }
}
