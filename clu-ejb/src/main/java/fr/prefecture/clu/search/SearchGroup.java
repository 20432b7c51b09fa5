package fr.prefecture.clu.search;

import java.util.List;

/** The results of one kind: how many there are, and the best of them. */
public record SearchGroup(String kind, int count, List<SearchHit> hits) {}
