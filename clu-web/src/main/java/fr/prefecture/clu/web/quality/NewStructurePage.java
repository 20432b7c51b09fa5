package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** A structure that is to apply for a label. */
@Named
@RequestScoped
public class NewStructurePage {

    @Inject Structures structures;
    @Inject StructureChoices choices;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final StructureForm form = new StructureForm();

    public String save() throws IOException {
        long id = structures.create(form.terms());
        messages.tellNext(Texts.of("quality.structure.created", form.getName()));
        messages.leadTo(Address.of(request, "/structures/" + id).toString());
        return null;
    }

    public StructureForm getForm() {
        return form;
    }

    public List<SelectItem> getKinds() {
        return choices.kinds();
    }

    public List<SelectItem> getEditions() {
        return choices.editions();
    }
}
