package fr.prefecture.clu.web.list;

import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.list.SavedViewRow;
import fr.prefecture.clu.list.SavedViews;
import fr.prefecture.clu.web.kit.SavedViewLinks;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** A saved view that is to have another name, to open its list or not, or to go. */
@Named
@RequestScoped
public class SavedViewPage {

    private static final String REMOVE = "retirer";

    private final SavedViewForm form = new SavedViewForm();

    @Inject Lists lists;
    @Inject SavedViews views;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<SavedViewRow> view;
    private int version;

    @PostConstruct
    void read() {
        view =
                Optional.ofNullable(request.getParameter("id"))
                        .map(Long::valueOf)
                        .flatMap(id -> lists.row(views, id));
        view.ifPresent(
                row -> {
                    form.setName(row.name());
                    form.setUsual(row.usual());
                    version = row.version();
                });
    }

    public void load() throws IOException {
        if (view.isEmpty()) {
            messages.missing();
        }
    }

    public void save() throws IOException {
        if (form.isSaved(() -> views.change(row().id(), version, form.getName(), form.isUsual()))) {
            messages.tellNext(Texts.of("list.view.saved", form.getName().strip()));
            messages.leadTo(getViews());
        }
    }

    public void remove() throws IOException {
        views.remove(row().id());
        messages.tellNext(Texts.of("list.view.removed", row().name()));
        messages.leadTo(getViews());
    }

    private SavedViewRow row() {
        return view.orElseThrow();
    }

    public boolean isRemoval() {
        return request.getParameter(REMOVE) != null;
    }

    public String getHeading() {
        return Texts.of(
                isRemoval() ? "list.view.heading.remove" : "list.view.heading", row().name());
    }

    public String getList() {
        return SavedViewsPage.title(row().list());
    }

    public String getShown() {
        return SavedViewLinks.address(request, row());
    }

    public String getViews() {
        return Address.of(request, SavedViewLinks.VIEWS).toString();
    }

    public String getAddress() {
        return own().toString();
    }

    public String getRemovalAddress() {
        return own().with(REMOVE, "oui").toString();
    }

    private Address own() {
        return Address.of(request, SavedViewLinks.VIEWS + "/" + row().id());
    }

    // --- fields

    public SavedViewForm getForm() {
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
