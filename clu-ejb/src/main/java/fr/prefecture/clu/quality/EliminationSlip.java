package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What the archives are asked to let go of: made, then carried out once their visa has come. */
@Entity
@Table(name = "quality_elimination")
public class EliminationSlip extends Versioned {

    private static final int LONGEST = 200;

    @Column(name = "made_year")
    private int year;

    @Column(name = "made_number")
    private int place;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "visa_on")
    private LocalDate visaOn;

    @Column(name = "visa_text")
    private String visa = "";

    @Column(name = "visa_by")
    private String visaBy = "";

    protected EliminationSlip() {}

    /**
     * @param place in its year, from 1
     */
    EliminationSlip(int place, String by, LocalDate today) {
        this.year = today.getYear();
        this.place = place;
        this.madeOn = today;
        this.madeBy = by;
    }

    /**
     * QUA-26
     *
     * @param said who gave it, under which reference
     * @throws RuleBroken when the day is before the slip's, or to come
     */
    void sign(LocalDate on, String said, String by, LocalDate today) {
        if (on.isBefore(madeOn) || on.isAfter(today)) {
            throw new RuleBroken("quality.elimination.visa.day", madeOn, today);
        }
        String clean = said.strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new RuleBroken("quality.elimination.visa.text", LONGEST);
        }
        visaOn = on;
        visa = clean;
        visaBy = by;
    }

    boolean isOpen() {
        return visaOn == null;
    }

    /** « BE-2021-003 » */
    String number() {
        return String.format(Locale.ROOT, "BE-%d-%03d", year, place);
    }

    EliminationRow row(long pieces, long files, long size, long kept) {
        return new EliminationRow(
                id(),
                version(),
                number(),
                madeOn,
                madeBy,
                Optional.ofNullable(visaOn),
                visa,
                visaBy,
                pieces,
                files,
                size,
                kept);
    }

    String written() {
        return number()
                + " of "
                + madeOn
                + (visaOn == null ? "" : ", visa " + visaOn + ": " + visa);
    }
}
