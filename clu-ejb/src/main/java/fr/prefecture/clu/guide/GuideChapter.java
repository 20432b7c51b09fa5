package fr.prefecture.clu.guide;

import java.util.List;

/** What belongs together in the guide, in the order in which it is read. */
public record GuideChapter(String title, List<GuidePage> pages) {

    public GuideChapter {
        pages = List.copyOf(pages);
    }
}
