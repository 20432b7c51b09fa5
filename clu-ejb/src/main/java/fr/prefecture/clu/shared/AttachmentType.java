package fr.prefecture.clu.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of file that may be attached; which one a file is, its content says. */
public enum AttachmentType {
    PDF("application/pdf", "pdf"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TXT("text/plain;charset=UTF-8", "txt"),
    CSV("text/csv;charset=UTF-8", "csv"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg");

    private final String media;
    private final List<String> extensions;

    AttachmentType(String media, String... extensions) {
        this.media = media;
        this.extensions = List.of(extensions);
    }

    /** As HTTP names it. */
    public String media() {
        return media;
    }

    /** The usual end of a name, without its dot. */
    public String extension() {
        return extensions.get(0);
    }

    public boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    /** Whether it is an archive of parts. */
    boolean isContainer() {
        return switch (this) {
            case ODT, ODS, ODP, DOCX, XLSX, PPTX -> true;
            case PDF, TXT, CSV, PNG, JPEG -> false;
        };
    }

    /** The one that a name says, by its end. */
    static Optional<AttachmentType> named(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> name.indexOf('.') >= 0 && type.extensions.contains(end))
                .findFirst();
    }

    /** Whether a file of this name may have that content: a table of text is a text. */
    boolean holds(AttachmentType content) {
        return this == content || (this == CSV && content == TXT);
    }
}
