package fr.prefecture.clu.document;

/** The kinds of file that a paper is made into. */
public enum PaperFormat {
    PDF("pdf", "application/pdf"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    ODP("odp", "application/vnd.oasis.opendocument.presentation"),
    HTML("html", "text/html;charset=UTF-8");

    private final String extension;
    private final String mediaType;

    PaperFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
