package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Delay;
import fr.prefecture.clu.cert.DelayFigures;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.cert.Workload;
import fr.prefecture.clu.web.shared.CaveatWords;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the page as a spreadsheet opens them: filters, titles, rows. */
final class WorkloadCsv {

    private static final List<Quantity> SUMMED =
            List.of(
                    Quantity.RECEIVED,
                    Quantity.RESUBMITTED,
                    Quantity.ACCEPTED,
                    Quantity.REFUSED,
                    Quantity.CLOSED,
                    Quantity.SENT_BACK,
                    Quantity.DECIDED_IN_TIME,
                    Quantity.FRAUD_SUSPECTED,
                    Quantity.FRAUD_CONFIRMED,
                    Quantity.APPEALS);

    private WorkloadCsv() {}

    static byte[] bytes(WorkloadReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(report.inWords()));
        List<String> titles = new ArrayList<>();
        for (String key :
                List.of(
                        "cert.column.territory",
                        "cert.column.code",
                        "cert.column.opening",
                        "cert.column.decided",
                        "cert.column.backlog",
                        "cert.column.mismatch",
                        "cert.column.coverage",
                        "cert.column.oldest",
                        "cert.column.etpt")) {
            titles.add(Texts.of(key));
        }
        SUMMED.forEach(measure -> titles.add(Words.name(measure)));
        Quantity.AGES.forEach(measure -> titles.add(Words.name(measure)));
        for (Delay delay : Delay.values()) {
            for (Quantity measure :
                    List.of(delay.mean(), delay.median(), delay.ninth(), delay.files())) {
                titles.add(Words.name(measure));
            }
        }
        titles.add(Texts.of("cert.column.mismatches"));
        titles.add(Texts.of("shared.rate.coverage"));
        rows.add(titles);
        report.lines().forEach(line -> rows.add(row(line)));
        return SpreadsheetCsv.bytes(rows);
    }

    private static List<String> row(WorkLine line) {
        Workload work = line.work();
        List<String> cells = new ArrayList<>();
        cells.add(line.name());
        cells.add(work.territory());
        cells.add(plain(work.opening()));
        cells.add(plain(work.decided()));
        cells.add(plain(work.closing()));
        cells.add(plain(work.mismatchSize()));
        cells.add(line.coverage());
        cells.add(work.oldest().map(French::date).orElse(""));
        cells.add(line.etpt());
        SUMMED.forEach(measure -> cells.add(plain(work.sum(measure))));
        Quantity.AGES.forEach(age -> cells.add(plain(work.aged(age))));
        for (Delay delay : Delay.values()) {
            DelayFigures figures = work.delay(delay);
            cells.add(Words.tenths(figures.mean()));
            cells.add(Words.between(figures.median()));
            cells.add(Words.between(figures.ninth()));
            cells.add(figures.files() == 0 ? "" : String.valueOf(figures.files()));
        }
        cells.add(plain(work.mismatches()));
        cells.add(CaveatWords.coverage(work.weeks()));
        return cells;
    }

    private static String plain(Optional<Long> number) {
        return number.map(String::valueOf).orElse("");
    }
}
