package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.TargetRow;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;

/** A target as pages show it. */
public record TargetLine(TargetRow row, String name, String address, LocalDate today) {

    public String asked() {
        return QualityWords.target(row);
    }

    public String period() {
        return QualityWords.period(row.validFrom(), row.validUntil());
    }

    /** « en vigueur », « à venir », « passé » */
    public String when() {
        return Texts.of(
                row.holdsOn(today)
                        ? "quality.target.now"
                        : row.validFrom().isAfter(today)
                                ? "quality.target.toCome"
                                : "quality.target.over");
    }

    public String kind() {
        return QualityWords.kind(row.status());
    }

    public String state() {
        return QualityWords.status(row.status());
    }
}
