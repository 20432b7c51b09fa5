package fr.prefecture.clu.web.night;

import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How far a night is, from the bytes that its files hold and those that it has read.
 *
 * @param percent nothing while the files are being recognised: nobody knows yet how much there is
 * @param said one sentence: how far it is or, when it is over, what it has read
 */
public record NightProgress(
        NightLine night,
        String percent,
        String said,
        List<Step> steps,
        List<FileLine> files,
        boolean over) {

    private static final int WHOLE = 100;

    /** One of the three steps of a night. */
    public record Step(String title, String kind, String word, String look, String note) {}

    static NightProgress of(ExecutionRow execution, List<ArrivalRow> arrivals, ZoneId zone) {
        NightLine night = NightLine.of(execution, arrivals, zone);
        List<ArrivalRow> read = arrivals.stream().filter(FileLine::isRead).toList();
        long bytes = read.stream().mapToLong(ArrivalRow::bytes).sum();
        long done = read.stream().mapToLong(ArrivalRow::read).sum();
        boolean over = execution.state() != Execution.State.RUNNING;
        boolean reading =
                read.stream()
                        .anyMatch(
                                file ->
                                        file.state()
                                                .filter(s -> s == ImportedFile.State.READING)
                                                .isPresent());
        int active = over ? 3 : read.isEmpty() ? 0 : reading ? 1 : 2;
        long percent = bytes == 0 ? 0 : Math.min(WHOLE, done * WHOLE / bytes);
        return new NightProgress(
                night,
                over || active == 0 || bytes == 0 ? "" : Long.toString(percent),
                said(night, active, percent, bytes, done),
                List.of(
                        step(0, active, Texts.count(arrivals.size(), "night.files.count")),
                        step(1, active, Texts.count(execution.refused(), "night.refused.count")),
                        step(2, active, Texts.of("night.step.2.note"))),
                arrivals.stream().map(file -> FileLine.of(file, !over, zone)).toList(),
                over);
    }

    /** NIT-22: « 12 400 lignes par seconde »; empty before the first line and after the last. */
    static String speed(ExecutionRow execution, Instant now) {
        long seconds = Duration.between(execution.startedAt(), now).toSeconds();
        return execution.state() != Execution.State.RUNNING
                        || execution.lines() == 0
                        || seconds <= 0
                ? ""
                : Texts.count(Math.max(1, execution.lines() / seconds), "night.progress.speed");
    }

    private static String said(NightLine night, int active, long percent, long bytes, long done) {
        if (active == 3) {
            return Texts.of("night.progress.over", night.lines(), night.refused());
        }
        return active == 0 || bytes == 0
                ? Texts.of("night.progress." + active)
                : Texts.of("night.progress.read", percent, French.size(done), French.size(bytes));
    }

    private static Step step(int number, int active, String note) {
        String title = Texts.of("night.step." + number);
        if (number < active) {
            return new Step(title, "succes", Texts.of("night.step.finished"), "finie", note);
        }
        return number == active
                ? new Step(title, "encours", Texts.of("night.step.active"), "active", note)
                : new Step(title, "afaire", Texts.of("night.step.waiting"), "", "");
    }
}
