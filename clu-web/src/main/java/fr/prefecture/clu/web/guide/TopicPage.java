package fr.prefecture.clu.web.guide;

import fr.prefecture.clu.guide.GuidePage;
import fr.prefecture.clu.guide.GuidePages;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A page of the guide, with the one before and the one after. */
@Named
@RequestScoped
public class TopicPage {

    private static final int SECTION = 2;

    @Inject GuidePages guide;
    @Inject GuideHtml html;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<GuidePage> page;

    public void load() throws IOException {
        if (page().isEmpty()) {
            messages.missing();
        }
    }

    public String getTitle() {
        return page().map(GuidePage::title).orElse("");
    }

    public String getChapter() {
        return page().map(GuidePage::chapter).orElse("");
    }

    public String getLead() {
        return page().map(GuidePage::lead).orElse("");
    }

    public String getHtml() {
        return page().map(one -> html.of(one, SECTION)).orElse("");
    }

    /** The page before it, then none. */
    public GuidePage getBefore() {
        return beside(-1).orElse(null);
    }

    public GuidePage getAfter() {
        return beside(1).orElse(null);
    }

    private Optional<GuidePage> beside(int step) {
        List<GuidePage> all = guide.all();
        return page().map(all::indexOf)
                .map(place -> place + step)
                .filter(place -> place >= 0 && place < all.size())
                .map(all::get);
    }

    private Optional<GuidePage> page() {
        if (page == null) {
            page =
                    Optional.ofNullable(request.getParameter("slug"))
                            .flatMap(slug -> guide.page(slug));
        }
        return page;
    }
}
