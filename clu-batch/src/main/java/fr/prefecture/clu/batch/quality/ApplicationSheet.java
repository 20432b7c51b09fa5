package fr.prefecture.clu.batch.quality;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.quality.ApplicationFileRow;
import fr.prefecture.clu.quality.ApplicationIndex.Link;
import fr.prefecture.clu.shared.AttachmentRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One listing of an application file: the paths that are taken, and what has been put there. */
final class ApplicationSheet {

    private static final int KILOBYTE = 1000;

    private final ApplicationFileRow file;
    private final ZipPaths paths = new ZipPaths();
    private final List<Piece> pieces = new ArrayList<>();

    ApplicationSheet(ApplicationFileRow file) {
        this.file = file;
    }

    ApplicationFileRow file() {
        return file;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Link print(String folder, String number, String text, Paper paper) {
        String path = paths.free(folder, number, text, PaperFormat.PDF.extension());
        pieces.add(new Piece.Printed(path, paper, PaperFormat.PDF));
        return new Link(path, text + " (PDF)");
    }

    Link hold(long evidence, AttachmentRow given) {
        int dot = given.name().lastIndexOf('.');
        String stem = dot > 0 ? given.name().substring(0, dot) : given.name();
        String path =
                paths.free("preuves", "%04d".formatted(evidence), stem, given.type().extension());
        pieces.add(new Piece.Held(path, given.sha256(), given.size()));
        return new Link(path, given.name() + " (" + given.type().name() + ", " + size(given) + ")");
    }

    private static String size(AttachmentRow given) {
        if (given.size() < KILOBYTE) {
            return given.size() + " octets";
        }
        return given.size() < KILOBYTE * KILOBYTE
                ? given.size() / KILOBYTE + " ko"
                : String.format(
                        Locale.FRENCH, "%.1f Mo", given.size() / (double) (KILOBYTE * KILOBYTE));
    }
}
