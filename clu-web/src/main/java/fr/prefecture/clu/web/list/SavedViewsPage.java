package fr.prefecture.clu.web.list;

import fr.prefecture.clu.list.SavedViewRow;
import fr.prefecture.clu.list.SavedViews;
import fr.prefecture.clu.web.kit.ListDeclaration;
import fr.prefecture.clu.web.kit.ListFilter.Choice;
import fr.prefecture.clu.web.kit.ListPage;
import fr.prefecture.clu.web.kit.SavedViewLinks;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The views that the reader has saved, of all lists. */
@Named
@RequestScoped
public class SavedViewsPage extends ListPage<SavedViewRow> {

    private final SavedViewForm form = new SavedViewForm();

    @Inject SavedViews saved;

    @Override
    protected void declare(ListDeclaration<SavedViewRow> list) {
        list.of(saved, "list.views")
                .ascending("liste")
                .choice("de", "list.column.list", this::lists);
    }

    private List<Choice> lists() {
        return saved.lists().stream().map(path -> new Choice(path, title(path), path)).toList();
    }

    static String title(String path) {
        return Routes.ofPath(path).map(route -> Texts.of(route.title())).orElse(path);
    }

    public String list(SavedViewRow row) {
        return title(row.list());
    }

    /** The list as it was saved; empty where the reader may not open it any more. */
    public String address(SavedViewRow row) {
        return Routes.opens(row.list(), request::isUserInRole)
                ? SavedViewLinks.address(request, row)
                : "";
    }

    public String opens(SavedViewRow row) {
        return Texts.of(row.usual() ? "list.opens.yes" : "list.opens.no");
    }

    // --- one more

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** Whether a list has sent the reader here to save what it shows. */
    public boolean isSaving() {
        return parameter(SavedViewLinks.ASKED).isPresent()
                && Routes.opens(path(), request::isUserInRole);
    }

    private String path() {
        return parameter(SavedViewLinks.LIST).orElse("");
    }

    private String query() {
        return SavedViewLinks.clean(parameter(SavedViewLinks.ASKED).orElse(""));
    }

    /** Leads back to the list as it was saved. */
    public void save() throws IOException {
        if (isSaving()
                && form.isSaved(
                        () -> saved.save(path(), form.getName(), query(), form.isUsual()))) {
            messages.tellNext(Texts.of("list.view.saved", form.getName().strip()));
            messages.leadTo(getShown());
        }
    }

    public String getSavingHeading() {
        return Texts.of("list.view.heading.new", title(path()));
    }

    /** The list as it is to be saved. */
    public String getShown() {
        return SavedViewLinks.address(request, path(), query());
    }

    public SavedViewForm getForm() {
        return form;
    }
}
