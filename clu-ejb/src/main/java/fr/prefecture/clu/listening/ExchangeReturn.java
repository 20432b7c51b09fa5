package fr.prefecture.clu.listening;

import java.util.List;

/** What a partner tells of the contacts that it made: ECO-75. */
record ExchangeReturn(String reference, List<Told> contacts) {

    /** One of them, with the line on which it begins. */
    record Told(int line, String code, MysteryEntry entry) {}
}
