package fr.prefecture.clu.web.search;

import fr.prefecture.clu.search.SearchPassage;
import java.util.List;

/**
 * A result as the page shows it.
 *
 * @param apart what tells it from another of the same name; empty when there is none
 */
public record SearchResult(
        String address,
        List<SearchPassage> title,
        String apart,
        String day,
        List<SearchPassage> excerpt) {}
