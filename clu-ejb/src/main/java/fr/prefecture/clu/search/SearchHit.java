package fr.prefecture.clu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One result.
 *
 * @param excerpt where its text has the words; empty when it has no text
 * @param day null when it has none
 * @param page the path of its page
 */
public record SearchHit(
        String kind,
        List<SearchPassage> title,
        List<SearchPassage> excerpt,
        LocalDate day,
        String page) {

    public String name() {
        return title.stream().map(SearchPassage::text).collect(Collectors.joining());
    }
}
