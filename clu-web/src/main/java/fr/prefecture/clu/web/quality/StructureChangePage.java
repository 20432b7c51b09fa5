package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
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

/** What is said of a structure, said better. */
@Named
@RequestScoped
public class StructureChangePage {

    @Inject Structures structures;
    @Inject StructureChoices choices;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final StructureForm form = new StructureForm();
    private Optional<StructureRow> row = Optional.empty();
    private int shown;

    @PostConstruct
    void begin() {
        row = structures.find(Long.parseLong(request.getParameter("id")));
        row.ifPresent(
                one -> {
                    form.begin(one);
                    shown = structures.version(one.id());
                });
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        structures.change(row.orElseThrow().id(), shown, form.terms());
        messages.tellNext(Texts.of("quality.structure.changed", form.getName()));
        messages.leadTo(getBack());
        return null;
    }

    public String getName() {
        return row.orElseThrow().name();
    }

    public String getBack() {
        return Address.of(request, "/structures/" + row.orElseThrow().id()).toString();
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

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }
}
