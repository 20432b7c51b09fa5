package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.shared.Settings;
import java.math.BigDecimal;

/** NIT-11: one odd line never keeps a file out; many do. */
public final class RefusedShare {

    private static final int HUNDRED = 100;

    private RefusedShare() {}

    public static boolean isTooLarge(FileRow file) {
        return file.refused() > 1
                && Settings.refusedMost()
                                .multiply(BigDecimal.valueOf(file.lines()))
                                .compareTo(BigDecimal.valueOf(file.refused() * HUNDRED))
                        < 0;
    }

    public static Message message(FileRow file) {
        return Message.of(
                "night.file.tooManyRefused",
                file.name(),
                file.refused(),
                file.lines(),
                Settings.refusedMost());
    }
}
