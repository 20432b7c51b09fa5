package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.list.ListedRow;
import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.list.SavedViews;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/**
 * The bean of a page with a list, of one request.
 *
 * @param <R> a row, as the boundary returns it
 */
public abstract class ListPage<R extends ListedRow> {

    @Inject protected HttpServletRequest request;
    @Inject protected MessagesPage messages;
    @Inject Lists lists;
    @Inject SavedViews views;

    private ListView<R> list;

    /** Says what the list is made of. */
    protected abstract void declare(ListDeclaration<R> list);

    /** Reads what the columns need beside the rows that are about to be written. */
    protected void prepare(List<R> rows) {
        // Most need nothing.
    }

    @PostConstruct
    void read() {
        ListDeclaration<R> declaration = new ListDeclaration<>();
        declare(declaration);
        list = new ListView<>(declaration, lists, request, messages, views, this::prepare);
    }

    public ListView<R> getList() {
        return list;
    }

    /** Before the page is drawn: hands out the file instead if one is asked for. */
    public void begin() throws IOException {
        list.begin(FacesContext.getCurrentInstance());
    }
}
