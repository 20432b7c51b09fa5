package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An elimination slip as pages show it.
 *
 * @param visa who gave it, under which reference
 * @param pieces that it names
 * @param files of these pieces
 * @param size of these files, in bytes
 * @param kept how many pieces the archives keep
 */
public record EliminationRow(
        long id,
        int version,
        String number,
        LocalDate madeOn,
        String madeBy,
        Optional<LocalDate> visaOn,
        String visa,
        String visaBy,
        long pieces,
        long files,
        long size,
        long kept) {

    public boolean isOpen() {
        return visaOn.isEmpty();
    }
}
