package fr.prefecture.clu.privacy;

import java.util.Map;

/**
 * A row about somebody.
 *
 * @param sure whether more than the name says so
 * @param kept whether the law keeps it
 * @param values by column, without what is not text, day or number
 */
record FoundRow(String id, boolean sure, boolean kept, Map<String, String> values) {}
