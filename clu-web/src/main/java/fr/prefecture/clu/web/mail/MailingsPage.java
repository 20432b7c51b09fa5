package fr.prefecture.clu.web.mail;

import fr.prefecture.clu.mail.MailingLists;
import fr.prefecture.clu.mail.MailingStanding;
import fr.prefecture.clu.web.shared.Following;
import fr.prefecture.clu.web.shared.Leaf;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** All mailings, latest first, and how e-mails leave. */
@Named
@RequestScoped
public class MailingsPage {

    static final String LIST = "/admin/courriels";

    private static final String WAITED = "mail.waited";
    private static final int ROWS = 20;

    /** A state to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject MailingLists lists;
    @Inject Askers askers;
    @Inject MailWay way;
    @Inject Following following;
    @Inject HttpServletRequest request;

    private Long number;
    private List<MailingLine> lines;
    private MailProgress progress;

    public void load() {
        long leaving = lists.leaving();
        if (leaving > 0) {
            FacesContext.getCurrentInstance().getViewRoot().getViewMap().put(WAITED, leaving);
            following.begin();
        }
    }

    public boolean isFollowing() {
        return following.isOn();
    }

    public boolean isPolling() {
        return following.isPolling();
    }

    public void follow() {
        if (getReport().over()) {
            following.end("annonce", "depart", "liste");
        }
    }

    public String getStillAddress() {
        return following.turned(here());
    }

    private String here() {
        return query().address(request, LIST)
                .with("page", leaf().number() == 1 ? "" : leaf().number())
                .toString();
    }

    /** From those that waited when the page was opened to none. */
    public MailProgress getReport() {
        if (progress == null) {
            long before =
                    (Long)
                            FacesContext.getCurrentInstance()
                                    .getViewRoot()
                                    .getViewMap()
                                    .getOrDefault(WAITED, 0L);
            long leaving = lists.leaving();
            progress =
                    MailProgress.of(
                            Math.max(before, leaving),
                            leaving,
                            leaving == 0
                                    ? Texts.of("mail.progress.none")
                                    : Texts.count(
                                            leaving,
                                            way.isDown()
                                                    ? "mail.progress.held"
                                                    : "mail.progress.waiting"));
        }
        return progress;
    }

    public MailWay getWay() {
        return way;
    }

    public List<MailingLine> getLines() {
        if (lines == null) {
            Leaf leaf = leaf();
            lines =
                    lists.rows(query().standing(), leaf.first(), leaf.size()).stream()
                            .map(askers::line)
                            .toList();
        }
        return lines;
    }

    public boolean isFilled() {
        return number() > 0;
    }

    public boolean isFiltered() {
        return query().standing().isPresent();
    }

    public List<Choice> getChoices() {
        String chosen = query().word();
        return MailingQuery.words().stream()
                .map(word -> new Choice(word, MailingQuery.inWords(word), word.equals(chosen)))
                .toList();
    }

    /** « 214 envois » */
    public String getCaption() {
        return Texts.count(number(), "mail.list.caption");
    }

    /** Which they are, and how many of them need somebody. */
    public String getNote() {
        if (isFiltered()) {
            return query().inWords();
        }
        long failed = lists.number(Optional.of(MailingStanding.FAILED));
        return failed == 0 ? Texts.of("mail.list.order") : Texts.of("mail.list.failed", failed);
    }

    public String getExportAddress() {
        return query().address(request, MailExports.LIST).toString();
    }

    public String getExportText() {
        return Texts.of("mail.export", Texts.count(number(), "mail.rows"));
    }

    public String address(MailingLine line) {
        return request.getContextPath() + LIST + "/" + line.id();
    }

    /** Where the pages of the list are. */
    public String getPath() {
        return query().address(request, LIST).toString();
    }

    public int getPage() {
        return leaf().number();
    }

    public int getLastPage() {
        return leaf().last();
    }

    private MailingQuery query() {
        return MailingQuery.of(request);
    }

    private Leaf leaf() {
        return Leaf.of(request.getParameter("page"), number(), ROWS);
    }

    private long number() {
        if (number == null) {
            number = lists.number(query().standing());
        }
        return number;
    }
}
