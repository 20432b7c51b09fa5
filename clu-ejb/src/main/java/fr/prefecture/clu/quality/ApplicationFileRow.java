package fr.prefecture.clu.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An application file as pages and jobs see it.
 *
 * @param bytesAll of the evidence that it holds; papers are not counted before they are printed
 * @param proven commitments that at least one piece proves
 * @param asked commitments of the structure's perimeter
 * @param size of the finished zip, in bytes
 */
public record ApplicationFileRow(
        long id,
        long structureId,
        String structureName,
        String structureCode,
        long editionId,
        String editionName,
        String editionCode,
        LocalDate asOf,
        YearMonth from,
        YearMonth to,
        ApplicationFile.State state,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> endedAt,
        int piecesDone,
        int piecesAll,
        long bytesDone,
        long bytesAll,
        int proven,
        int asked,
        Optional<String> sha256,
        long size,
        Optional<String> messageKey) {

    public boolean isUnderWay() {
        return state == ApplicationFile.State.WAITING || state == ApplicationFile.State.RUNNING;
    }

    public boolean isDone() {
        return state == ApplicationFile.State.DONE;
    }

    public boolean isFailed() {
        return state == ApplicationFile.State.FAILED;
    }

    /** As it is called when it is handed out. */
    public String fileName() {
        return "dossier-" + structureCode + "-" + editionCode + "-" + asOf + ".zip";
    }
}
