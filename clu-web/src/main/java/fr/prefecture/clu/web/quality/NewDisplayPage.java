package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.DisplayPlace;
import fr.prefecture.clu.quality.DisplayRow;
import fr.prefecture.clu.quality.DisplaySubject;
import fr.prefecture.clu.quality.Displays;
import fr.prefecture.clu.shared.EnteredOtherwise;
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
import java.util.UUID;

/** Something that is posted: for the first time, or in place of what is there. */
@Named
@RequestScoped
public class NewDisplayPage {

    private final DisplayForm form = new DisplayForm();

    @Inject Displays displays;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<DisplayRow> old = Optional.empty();
    private String entry;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
        old = RegisterWords.number(request, "remplace").flatMap(displays::find);
        form.begin(displays.today());
        old.ifPresent(form::show);
    }

    public void load() throws IOException {
        if (request.getParameter("remplace") != null && old.isEmpty()) {
            messages.missing();
        }
    }

    public void save() throws IOException {
        long id;
        try {
            id =
                    old.isPresent()
                            ? displays.replace(old.get().id(), entry, form.terms())
                            : displays.post(entry, form.terms());
        } catch (EnteredOtherwise refusal) {
            entry = UUID.randomUUID().toString();
            throw refusal;
        }
        messages.tellNext(
                Texts.of("quality.display.posted", displays.find(id).orElseThrow().nextCheckOn()));
        messages.leadTo(Address.of(request, DisplaysPage.PATH + "/" + id).toString());
    }

    public boolean isReplacing() {
        return old.isPresent();
    }

    public String getHeading() {
        return Texts.of(isReplacing() ? "quality.display.replace" : "quality.display.new");
    }

    /** What is taken down by the same act. */
    public String getEffect() {
        return old.map(row -> Texts.of("quality.display.replaces", row.title(), row.textVersion()))
                .orElse("");
    }

    public String getBackAddress() {
        return Address.of(request, DisplaysPage.PATH + old.map(row -> "/" + row.id()).orElse(""))
                .toString();
    }

    public List<SelectItem> getSubjects() {
        return RegisterWords.items(DisplaySubject.class);
    }

    public List<SelectItem> getPlaces() {
        return RegisterWords.items(DisplayPlace.class);
    }

    public DisplayForm getForm() {
        return form;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }
}
