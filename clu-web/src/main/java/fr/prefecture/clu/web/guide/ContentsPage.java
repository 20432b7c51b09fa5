package fr.prefecture.clu.web.guide;

import fr.prefecture.clu.guide.GuideChapter;
import fr.prefecture.clu.guide.GuidePage;
import fr.prefecture.clu.guide.GuidePages;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The guide's table of contents, and what its words are found in. */
@Named
@RequestScoped
public class ContentsPage {

    private static final int MOST_CHARACTERS = 200;

    @Inject GuidePages guide;
    @Inject HttpServletRequest request;

    private List<GuidePage> found;

    public List<GuideChapter> getChapters() {
        return guide.chapters();
    }

    public String getWords() {
        String typed = Optional.ofNullable(request.getParameter("mots")).orElse("").strip();
        return typed.substring(0, Math.min(typed.length(), MOST_CHARACTERS));
    }

    public boolean isAsked() {
        return !getWords().isEmpty();
    }

    public List<GuidePage> getFound() {
        if (found == null) {
            found = guide.find(getWords());
        }
        return found;
    }

    /** « 3 pages trouvées pour « convocation » » */
    public String getCount() {
        return Texts.of(
                "guide.found", Texts.count(getFound().size(), "guide.found.count"), getWords());
    }
}
