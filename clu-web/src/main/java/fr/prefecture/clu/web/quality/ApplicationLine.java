package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.ApplicationFile;
import fr.prefecture.clu.quality.ApplicationFileRow;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** An application file as pages show it. */
public record ApplicationLine(ApplicationFileRow row) {

    private static final long WHOLE = 100;

    public long id() {
        return row.id();
    }

    public String structure() {
        return row.structureName();
    }

    public String edition() {
        return row.editionName();
    }

    public String asOf() {
        return French.date(row.asOf());
    }

    /** « Dossier du 30 novembre 2021 » */
    public String name() {
        return Texts.of("quality.application.name", row.asOf());
    }

    public String months() {
        return Texts.of(
                "quality.application.months", French.month(row.from()), French.month(row.to()));
    }

    public String state() {
        return Texts.of("ApplicationFile.State." + row.state());
    }

    public String kind() {
        return switch (row.state()) {
            case WAITING -> "afaire";
            case RUNNING -> "encours";
            case DONE -> "succes";
            case FAILED -> "erreur";
        };
    }

    /** « 12 engagements sur 20 » */
    public String proven() {
        return row.asked() == 0
                ? ""
                : Texts.of("quality.application.proven", row.proven(), row.asked());
    }

    public String size() {
        return row.isDone() ? French.size(row.size()) : "";
    }

    /** « Dossier (zip, 1,2 Mo) » */
    public String zipText() {
        return Texts.of("quality.application.zip", size());
    }

    public String requested() {
        return French.dateTime(row.requestedAt().atZone(Settings.zone()));
    }

    public String ended() {
        return row.endedAt().map(at -> French.dateTime(at.atZone(Settings.zone()))).orElse("");
    }

    public String sha256() {
        return row.sha256().orElse("");
    }

    /** « 34 pièces sur 120, 1,2 Go de preuves sur 2 Go » */
    public String progress() {
        if (row.state() == ApplicationFile.State.WAITING) {
            return Texts.of("quality.application.waiting");
        }
        return row.piecesAll() == 0
                ? Texts.of("quality.application.listing")
                : Texts.of(
                        "quality.application.progress",
                        row.piecesDone(),
                        row.piecesAll(),
                        French.size(row.bytesDone()),
                        French.size(row.bytesAll()));
    }

    /** By bytes where there are any, for a film takes longer than a note. */
    public String percent() {
        long all = row.bytesAll() + row.piecesAll();
        return String.valueOf(all == 0 ? 0 : (row.bytesDone() + row.piecesDone()) * WHOLE / all);
    }

    public String message() {
        return row.messageKey().map(Texts::of).orElse("");
    }
}
