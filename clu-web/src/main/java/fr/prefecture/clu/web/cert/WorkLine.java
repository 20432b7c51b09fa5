package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Delay;
import fr.prefecture.clu.cert.DelayFigures;
import fr.prefecture.clu.cert.DelayTarget;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.cert.Workload;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.web.shared.CaveatWords;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.VerdictWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** A row of the centre's tables: a territory, or all of them together. */
public record WorkLine(
        Workload work,
        Optional<Workload> yearBefore,
        Optional<DelayTarget> target,
        String address) {

    public String name() {
        return work.isTotal() ? Texts.of("cert.total") : work.name();
    }

    /** « (76) » */
    public String code() {
        return work.isTotal() ? "" : "(" + work.territory() + ")";
    }

    public boolean isTotal() {
        return work.isTotal();
    }

    public String opening() {
        return Words.number(work.opening());
    }

    public String received() {
        return Words.number(work.received());
    }

    public String decided() {
        return Words.number(work.decided());
    }

    public String closing() {
        return Words.number(work.closing());
    }

    /** « 12 (2 écarts) », or « 0 »: CERT-37. */
    public String mismatch() {
        return work.mismatches()
                .map(
                        number ->
                                number == 0
                                        ? French.number(0)
                                        : Texts.of(
                                                "cert.mismatch.sum",
                                                work.mismatchSize().orElseThrow(),
                                                Texts.count(number, "cert.count.mismatches")))
                .orElse("");
    }

    /** A mismatch that nobody has explained is shown as one. */
    public String mismatchKind() {
        return work.unexplained().isEmpty() ? "" : "alerte";
    }

    public String coverage() {
        return Words.tenths(work.coverage());
    }

    public String mean() {
        return figure().value().map(French::figure).orElse("");
    }

    public String median() {
        return Words.between(examination().median());
    }

    public String ninth() {
        return Words.between(examination().ninth());
    }

    public String files() {
        return examination().files() == 0 ? "" : French.number(examination().files());
    }

    public String openedMean() {
        return Words.tenths(work.delay(Delay.RECEIVED_TO_OPENED).mean());
    }

    public String openedMedian() {
        return Words.between(work.delay(Delay.RECEIVED_TO_OPENED).median());
    }

    public String openedNinth() {
        return Words.between(work.delay(Delay.RECEIVED_TO_OPENED).ninth());
    }

    public String openedFiles() {
        long files = work.delay(Delay.RECEIVED_TO_OPENED).files();
        return files == 0 ? "" : French.number(files);
    }

    public String oldest() {
        return work.oldest().map(French::date).orElse("");
    }

    private DelayFigures examination() {
        return work.delay(Delay.COMPLETE_TO_DECIDED);
    }

    // --- state

    private Figure figure() {
        DelayFigures delay = examination();
        boolean known = delay.files() > 0;
        return new Figure(
                        "cert.examinationTime",
                        known ? delay.days() : null,
                        known ? BigDecimal.valueOf(delay.files()) : null,
                        FigureUnit.DAYS,
                        target.map(DelayTarget::asFigureTarget).orElse(null),
                        null,
                        "")
                .with(FigureCaveats.OF_CASES.covered(work.weeks()));
    }

    /** CERT-35: « 8 semaines sur 17 », « moins de 30 cas »; nothing where nothing limits it. */
    public String caveats() {
        return String.join(
                ", ",
                CaveatWords.of(figure().caveats(), Optional.ofNullable(figure().denominator())));
    }

    /** CERT-35: « 8 semaines sur 17 »; nothing where all are told. */
    String coverageOfWeeks() {
        return work.weeks().isWhole() ? "" : CaveatWords.coverage(work.weeks());
    }

    public String stateKind() {
        Verdict verdict = figure().verdict();
        return VerdictWords.kind(verdict == Verdict.UNJUDGED ? Verdict.UNAVAILABLE : verdict);
    }

    public String stateText() {
        Verdict verdict = figure().verdict();
        return VerdictWords.word(verdict == Verdict.UNJUDGED ? Verdict.UNAVAILABLE : verdict);
    }

    // --- the rest

    public String resubmitted() {
        return sum(Quantity.RESUBMITTED);
    }

    public String accepted() {
        return sum(Quantity.ACCEPTED);
    }

    public String refused() {
        return sum(Quantity.REFUSED);
    }

    public String closed() {
        return sum(Quantity.CLOSED);
    }

    public String sentBack() {
        return sum(Quantity.SENT_BACK);
    }

    public String suspected() {
        return sum(Quantity.FRAUD_SUSPECTED);
    }

    public String confirmed() {
        return sum(Quantity.FRAUD_CONFIRMED);
    }

    public String appeals() {
        return sum(Quantity.APPEALS);
    }

    public String inTimeShare() {
        Workload.InTime share = work.inTime();
        return share.decided() == 0
                ? ""
                : Words.share(Optional.of(share.within()), Optional.of(share.decided()));
    }

    public String refusedShare() {
        return Words.share(work.sum(Quantity.REFUSED), work.decided());
    }

    public String etpt() {
        return Words.tenths(work.etpt());
    }

    private String sum(Quantity measure) {
        return Words.number(work.sum(measure));
    }

    // --- age of the backlog

    public String aged(Quantity age) {
        return Words.number(work.aged(age));
    }

    // --- year on year

    public String receivedDaily() {
        return Words.tenths(work.dailyReceived());
    }

    public String receivedBefore() {
        return Words.tenths(yearBefore.flatMap(Workload::dailyReceived));
    }

    public String decidedDaily() {
        return Words.tenths(work.dailyOutput());
    }

    public String decidedBefore() {
        return Words.tenths(yearBefore.flatMap(Workload::dailyOutput));
    }

    public String closingBefore() {
        return Words.number(yearBefore.flatMap(Workload::closing));
    }

    public String meanBefore() {
        return Words.tenths(yearBefore.flatMap(w -> w.delay(Delay.COMPLETE_TO_DECIDED).mean()));
    }

    public String receivedChange() {
        return change(
                yearBefore.flatMap(Workload::received),
                yearBefore.flatMap(Workload::dailyReceived),
                work.dailyReceived());
    }

    public String decidedChange() {
        return change(
                yearBefore.flatMap(Workload::decided),
                yearBefore.flatMap(Workload::dailyOutput),
                work.dailyOutput());
    }

    public String closingChange() {
        Optional<Long> before = yearBefore.flatMap(Workload::closing);
        return change(
                before, before.map(BigDecimal::valueOf), work.closing().map(BigDecimal::valueOf));
    }

    /** CERT-21: « +4,2 % », or why there is no percentage. */
    private static String change(
            Optional<Long> files, Optional<BigDecimal> before, Optional<BigDecimal> now) {
        if (files.isEmpty() || before.isEmpty() || now.isEmpty()) {
            return "";
        }
        if (files.get() < Words.ENOUGH) {
            return Texts.of("cert.tooFew", files.get());
        }
        BigDecimal percent =
                now.get()
                        .subtract(before.get())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(before.get(), 1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + French.percent(percent);
    }

    /** The width of a bar among others, in per cent of the widest place there is. */
    String width(Optional<Long> number, long most) {
        return most == 0
                ? "0%"
                : String.format(Locale.ROOT, "%.2f%%", 70.0 * number.orElse(0L) / most);
    }
}
