package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Checkpoint;
import fr.prefecture.clu.cert.Chronicles;
import fr.prefecture.clu.cert.DayNotes;
import fr.prefecture.clu.cert.Delay;
import fr.prefecture.clu.cert.DelayTarget;
import fr.prefecture.clu.cert.DelayTargets;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.cert.Statement;
import fr.prefecture.clu.cert.Territories;
import fr.prefecture.clu.cert.Territory;
import fr.prefecture.clu.cert.Workload;
import fr.prefecture.clu.cert.Workloads;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.TrendChart;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A year of one département: every period told, what does not fit, what was corrected. */
@Named
@RequestScoped
public class TerritoryPage {

    /** A period, as the table of the series shows it. */
    public record Row(Checkpoint checkpoint, String title) {

        private Statement statement() {
            return checkpoint.statement();
        }

        public String name() {
            return Words.span(statement().span());
        }

        public String id() {
            return statement().span().toString();
        }

        public String opening() {
            return Words.number(checkpoint.opening());
        }

        public String received() {
            return Words.number(statement().amounts().files(Quantity.RECEIVED));
        }

        public String decided() {
            return Words.number(statement().amounts().decided());
        }

        public String closing() {
            return Words.number(statement().amounts().files(Quantity.BACKLOG));
        }

        public String mismatch() {
            return Words.signed(checkpoint.mismatch());
        }

        public String mean() {
            return statement()
                    .amounts()
                    .of(Delay.COMPLETE_TO_DECIDED.mean())
                    .map(French::tenths)
                    .orElse("");
        }

        public String files() {
            return Words.number(statement().amounts().files(Delay.COMPLETE_TO_DECIDED.files()));
        }

        public String stateKind() {
            return switch (checkpoint.state()) {
                case AGREES -> "succes";
                case MISMATCH -> checkpoint.isUnexplained() ? "alerte" : "info";
                case FIRST, AFTER_GAP, NOT_AVAILABLE -> "indisponible";
            };
        }

        public String state() {
            return checkpoint.explanation().isPresent()
                    ? Texts.of("cert.state.explained")
                    : Texts.of("cert.state." + checkpoint.state().name());
        }

        /** Why a mismatch is one, who says so; nothing otherwise. */
        public String explanation() {
            return checkpoint
                    .explanation()
                    .map(
                            e ->
                                    Texts.of(
                                            "cert.explained",
                                            e.reason(),
                                            Texts.of("cert.saidBy", e.by(), e.at())))
                    .orElse("");
        }

        public String origin() {
            return Texts.of(
                    "cert.origin." + statement().kind().name(),
                    statement().origin(),
                    statement().by(),
                    statement().at());
        }

        public String address() {
            return new MismatchLine("", checkpoint).address();
        }
    }

    /** What was told of a period before it was corrected. */
    public record Correction(String period, String before, String after, String said) {}

    private static final int DAYS_SHOWN = 371;

    @Inject Workloads workloads;
    @Inject Territories territories;
    @Inject Chronicles chronicles;
    @Inject DelayTargets targets;
    @Inject DayNotes notes;
    @Inject MessagesPage messages;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private Optional<Territory> territory = Optional.empty();
    private ReportingPeriod period;
    private List<Workload> works = List.of();
    private List<Row> rows = List.of();

    public void load() throws IOException {
        String asked = Optional.ofNullable(request.getParameter("id")).orElse("");
        territory = TerritoryAddress.find(territories.served(), asked);
        if (territory.isEmpty()) {
            messages.missing();
            return;
        }
        LocalDate last = workloads.lastDay().orElseGet(() -> LocalDate.now(clock)).plusDays(3);
        period = new ReportingPeriod(last.minusDays(DAYS_SHOWN), last);
        works = workloads.rows(period, Optional.of(territory.get().code()));
        List<Row> earliestFirst = new ArrayList<>();
        works.forEach(
                work ->
                        work.checkpoints()
                                .forEach(c -> earliestFirst.add(new Row(c, work.title()))));
        Collections.reverse(earliestFirst);
        rows = List.copyOf(earliestFirst);
    }

    public String getName() {
        return territory.map(Territory::name).orElse("");
    }

    public String getHeading() {
        return Texts.of("cert.territory.heading", getName(), code());
    }

    public String getForecastAddress() {
        return Address.of(request, "/cert/prevision").with("dept", code()).toString();
    }

    public String getAllAddress() {
        return Address.of(request, "/cert").with("dept", code()).toString();
    }

    public String getCode() {
        return code();
    }

    private String code() {
        return territory.map(Territory::code).orElse("");
    }

    public boolean isFilled() {
        return !rows.isEmpty();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.CERT);
    }

    public String getLastDay() {
        return works.stream()
                .map(Workload::lastDay)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .map(French::weekday)
                .orElse("");
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<MismatchLine> getMismatches() {
        return works.stream()
                .flatMap(work -> work.unexplained().stream())
                .map(checkpoint -> new MismatchLine(getName(), checkpoint))
                .toList();
    }

    public List<String> getMissing() {
        return works.stream().flatMap(work -> work.missing().stream()).map(Words::span).toList();
    }

    /** CERT-11 */
    public List<String> getSetAside() {
        return workloads.setAside(code()).stream().map(s -> Words.span(s.span())).toList();
    }

    public List<NoteLine> getNotes() {
        List<NoteLine> lines =
                new ArrayList<>(
                        notes.rows(period, territory.map(Territory::code)).stream()
                                .map(NoteLine::new)
                                .toList());
        Collections.reverse(lines);
        return lines;
    }

    /** CERT-10: the periods that were told more than once, latest first. */
    public List<Correction> getCorrections() {
        List<Correction> corrections = new ArrayList<>();
        for (Row row : rows) {
            Statement counted = row.checkpoint().statement();
            List<Statement> told =
                    chronicles.history(counted.territory(), counted.title(), counted.span());
            for (int i = 0; i + 1 < told.size(); i++) {
                corrections.add(
                        new Correction(
                                row.name(),
                                flows(told.get(i + 1)),
                                flows(told.get(i)),
                                Texts.of(
                                        "cert.origin." + told.get(i).kind().name(),
                                        told.get(i).origin(),
                                        told.get(i).by(),
                                        told.get(i).at())));
            }
        }
        return corrections;
    }

    private static String flows(Statement statement) {
        String unknown = Texts.of("shared.number.missing");
        return Texts.of(
                "cert.flows",
                statement.amounts().files(Quantity.RECEIVED).map(French::number).orElse(unknown),
                statement.amounts().decided().map(French::number).orElse(unknown),
                statement.amounts().files(Quantity.BACKLOG).map(French::number).orElse(unknown));
    }

    // --- charts

    public TrendChart getBacklogs() {
        return chart(
                c -> c.statement().amounts().files(Quantity.BACKLOG).map(BigDecimal::valueOf),
                Optional.empty());
    }

    public TrendChart getDelays() {
        return chart(
                c -> c.statement().amounts().of(Delay.COMPLETE_TO_DECIDED.mean()),
                targets.on(DelayTarget.Indicator.EXAMINATION, period.to())
                        .map(DelayTarget::threshold));
    }

    private TrendChart chart(
            Function<Checkpoint, Optional<BigDecimal>> value, Optional<BigDecimal> target) {
        List<TrendChart.Slot> slots = new ArrayList<>();
        for (Row row : rows) {
            slots.add(
                    0,
                    new TrendChart.Slot(
                            row.id(),
                            French.dayOfMonth(row.checkpoint().statement().span().from()),
                            row.checkpoint().statement().span().from().getYear(),
                            row.name(),
                            value.apply(row.checkpoint())));
        }
        return new TrendChart(slots, target);
    }

    public String getBacklogsTitle() {
        return Texts.of("cert.trend.backlog", getName());
    }

    public String getDelaysTitle() {
        return Texts.of("cert.trend.delay", getName());
    }

    public String getBacklogsReading() {
        return WorkloadPage.reading(getBacklogs(), "cert.trend.backlog.reading");
    }

    public String getDelaysReading() {
        return WorkloadPage.reading(getDelays(), "cert.trend.delay.reading");
    }

    public String getDelaysTarget() {
        return targets.on(DelayTarget.Indicator.EXAMINATION, period.to())
                .map(target -> Texts.of("cert.trend.target", target.threshold()))
                .orElse("");
    }

    public String getEmptyTitle() {
        return Texts.of("cert.territory.empty", getName());
    }
}
