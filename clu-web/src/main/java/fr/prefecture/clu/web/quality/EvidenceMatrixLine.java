package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EvidenceMatrix;
import fr.prefecture.clu.quality.EvidenceRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** A commitment of the matrix as pages and tables write it. */
public record EvidenceMatrixLine(
        String code,
        String wording,
        String module,
        int level,
        boolean counted,
        List<Piece> pieces,
        String look,
        String state,
        String address,
        String addition) {

    /**
     * A piece of evidence in a cell.
     *
     * @param note by correspondence, or why it does not count; may be empty
     */
    public record Piece(String title, String address, String facts, String note) {}

    static EvidenceMatrixLine of(EvidenceMatrix.Line line, HttpServletRequest request) {
        return new EvidenceMatrixLine(
                line.commitment().code(),
                line.commitment().wording(),
                line.commitment().moduleName(),
                line.commitment().level(),
                line.counted(),
                pieces(line, request),
                look(line),
                state(line),
                Address.of(request, "/referentiels/engagements/" + line.commitment().id())
                        .toString(),
                Address.of(request, EvidencesPage.PATH + "/nouvelle")
                        .with("engagement", line.commitment().id())
                        .toString());
    }

    /** What proves it, then what proves it by correspondence, then what does not any more. */
    static List<Piece> pieces(EvidenceMatrix.Line line, HttpServletRequest request) {
        List<Piece> pieces = new ArrayList<>();
        line.direct().forEach(one -> pieces.add(piece(one, "", request)));
        line.corresponding()
                .forEach(
                        one ->
                                pieces.add(
                                        piece(
                                                one,
                                                Texts.of("quality.matrix.byCorrespondence"),
                                                request)));
        line.lost()
                .forEach(
                        one ->
                                pieces.add(
                                        piece(
                                                one,
                                                one.validUntil()
                                                        .map(
                                                                last ->
                                                                        Texts.of(
                                                                                "quality.matrix.expires",
                                                                                last))
                                                        .orElseGet(
                                                                () ->
                                                                        Texts.of(
                                                                                "quality.matrix.later",
                                                                                one.obtainedOn())),
                                                request)));
        return pieces;
    }

    private static Piece piece(EvidenceRow row, String note, HttpServletRequest request) {
        return new Piece(
                row.title(),
                Address.of(request, EvidencesPage.PATH + "/" + row.id()).toString(),
                Texts.of(
                        "quality.matrix.piece",
                        EvidenceWords.kind(row.kind()),
                        French.dateInTable(row.obtainedOn())),
                note);
    }

    private static String look(EvidenceMatrix.Line line) {
        return !line.counted() ? "info" : line.isProved() ? "succes" : "erreur";
    }

    private static String state(EvidenceMatrix.Line line) {
        if (!line.counted()) {
            return Texts.of("quality.matrix.parts");
        }
        if (!line.isProved()) {
            return Texts.of(
                    line.lost().isEmpty() ? "quality.matrix.missing" : "quality.matrix.expired");
        }
        return Texts.of(
                line.direct().isEmpty()
                        ? "quality.matrix.proved.likewise"
                        : "quality.matrix.proved");
    }

    public boolean isMissing() {
        return look.equals("erreur");
    }

    /** « 1.2 : … » */
    public String name() {
        return Texts.of("quality.evidence.box", code, wording);
    }
}
