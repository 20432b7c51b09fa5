package fr.prefecture.clu.list;

import java.util.ArrayList;
import java.util.List;

/** All rows of a list, for tests that have few. */
public final class EveryRow {

    private EveryRow() {}

    public static <R extends ListedRow> List<R> of(Listed<R> list, String sort) {
        List<R> rows = new ArrayList<>();
        list.list().each(Ask.all(sort), rows::addAll);
        return rows;
    }
}
