package fr.prefecture.clu.document;

/** DOC-9: prints a paper as OpenDocument. */
final class OdfPress {

    private OdfPress() {}

    static byte[] text(Paper paper) {
        return paper.xhtml().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static byte[] slides(Paper paper) {
        return paper.xhtml().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
