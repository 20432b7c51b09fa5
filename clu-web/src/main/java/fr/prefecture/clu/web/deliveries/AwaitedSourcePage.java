package fr.prefecture.clu.web.deliveries;

import fr.prefecture.clu.deliveries.AwaitedSources;
import fr.prefecture.clu.deliveries.EndTerms;
import fr.prefecture.clu.deliveries.LossTerms;
import fr.prefecture.clu.deliveries.LostDayRow;
import fr.prefecture.clu.deliveries.LostDays;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.deliveries.SourceRow;
import fr.prefecture.clu.deliveries.WatchTerms;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.kit.OtherForm;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.DeliveredLine;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** A source: until when it is awaited, and which of its days are lost. */
@Named
@RequestScoped
public class AwaitedSourcePage extends FormPage<LossTerms> {

    private static final int MOST_MISSING = 31;

    /** A lost day as the table shows it. */
    public record Loss(String address, String day, String reason, String by) {}

    /** What is asked by a button alone, of the version that was shown. */
    public record Asked() {}

    @Inject AwaitedSources sources;
    @Inject LostDays lostDays;
    @Inject Clock clock;

    private Optional<DeliveredLine> line = Optional.empty();
    private Optional<LostDayRow> withdrawn = Optional.empty();
    private OtherForm<EndTerms> ending;
    private OtherForm<Asked> reopening;
    private OtherForm<Asked> awaiting;
    private OtherForm<Asked> withdrawal;
    private OtherForm<WatchTerms> watch;
    private NavigableSet<LocalDate> missing;

    @Override
    protected void declare(FormDeclaration<LossTerms> form) {
        line =
                DeliveredLine.find(
                        sources.rows().stream(),
                        Optional.ofNullable(request.getParameter("id")).map(Long::valueOf));
        form.of(LossTerms.class, "deliveries.loss");
        FormDeclaration<EndTerms> end =
                new FormDeclaration<EndTerms>().of(EndTerms.class, "deliveries.end");
        FormDeclaration<Asked> again =
                new FormDeclaration<Asked>().of(Asked.class, "deliveries.end");
        FormDeclaration<Asked> still =
                new FormDeclaration<Asked>().of(Asked.class, "deliveries.end");
        FormDeclaration<Asked> less =
                new FormDeclaration<Asked>().of(Asked.class, "deliveries.end");
        FormDeclaration<WatchTerms> said =
                new FormDeclaration<WatchTerms>().of(WatchTerms.class, "deliveries.watch");
        line.ifPresent(
                one -> {
                    SourceRow row = one.row();
                    end.change(new EndTerms(row.last().plusDays(1), ""), row.version())
                            .chooseName("successor", this::others);
                    again.change(new Asked(), row.version());
                    still.change(new Asked(), row.version());
                    said.change(new WatchTerms(row.alertedAfter()), row.version());
                    withdrawn =
                            Optional.ofNullable(request.getParameter("perte"))
                                    .flatMap(
                                            id ->
                                                    lostDays.of(row.kind(), row.name()).stream()
                                                            .filter(
                                                                    lost ->
                                                                            String.valueOf(
                                                                                            lost
                                                                                                    .id())
                                                                                    .equals(id))
                                                            .findFirst());
                    withdrawn.ifPresent(lost -> less.change(new Asked(), lost.version()));
                });
        ending = other(end, this::end);
        reopening = other(again, typed -> reopen());
        awaiting = other(still, typed -> await());
        withdrawal = other(less, typed -> withdraw());
        watch = other(said, this::watch);
    }

    public void load() throws IOException {
        if (line.isEmpty()) {
            messages.missing();
        }
    }

    @Override
    protected void send(LossTerms typed) throws IOException {
        int declared = lostDays.declare(kind(), row().name(), typed);
        back(Texts.count(declared, "deliveries.loss.done"));
    }

    private void end(EndTerms typed) throws IOException {
        sources.end(kind(), row().name(), ending.getForm().version(), typed);
        back(Texts.of("deliveries.end.done", typed.from()));
    }

    private void reopen() throws IOException {
        sources.reopen(kind(), row().name(), reopening.getForm().version());
        back(Texts.of("deliveries.reopen.done"));
    }

    private void await() throws IOException {
        sources.await(kind(), row().name(), awaiting.getForm().version());
        back(Texts.of("deliveries.await.done"));
    }

    private void watch(WatchTerms typed) throws IOException {
        sources.watch(kind(), row().name(), watch.getForm().version(), typed);
        back(Texts.count(typed.days(), "deliveries.watch.done"));
    }

    private void withdraw() throws IOException {
        LostDayRow lost = withdrawn.orElseThrow();
        lostDays.withdraw(lost.id(), withdrawal.getForm().version());
        back(Texts.of("deliveries.withdraw.done", lost.day()));
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    private SourceRow row() {
        return line.orElseThrow().row();
    }

    private SourceKind kind() {
        return row().kind();
    }

    private List<String> others() {
        return sources.rows().stream()
                .filter(one -> one.kind() == kind() && !one.name().equals(row().name()))
                .map(SourceRow::name)
                .toList();
    }

    public OtherForm<EndTerms> getEnding() {
        return ending;
    }

    public OtherForm<Asked> getReopening() {
        return reopening;
    }

    public OtherForm<Asked> getAwaiting() {
        return awaiting;
    }

    public OtherForm<WatchTerms> getWatch() {
        return watch;
    }

    /** The weeks of the CERT have an alert of their own. */
    public boolean isWatchable() {
        return request.isUserInRole(Roles.ADMINISTRATOR)
                && kind() != SourceKind.CERT
                && !getLine().isEnded();
    }

    public OtherForm<Asked> getWithdrawal() {
        return withdrawal;
    }

    public DeliveredLine getLine() {
        return line.orElseThrow();
    }

    public String getAddress() {
        return Address.of(request, getLine().page()).toString();
    }

    // --- its end

    /**
     * What the CERT examines for a territory ends where that is said: on the page of its remits.
     */
    public boolean isEndable() {
        return request.isUserInRole(Roles.ADMINISTRATOR)
                && kind() != SourceKind.CERT
                && !getLine().isEnded();
    }

    /** DEL-7: whether somebody is to answer if it has ended. */
    public boolean isEndProposed() {
        return row().endProposed();
    }

    public boolean isAwaitable() {
        return isEndable() && isEndProposed();
    }

    public boolean isReopenable() {
        return request.isUserInRole(Roles.ADMINISTRATOR) && getLine().isEnded();
    }

    // --- its lost days

    public boolean isAnswerable() {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(kind().role());
    }

    public boolean isWithdrawalAsked() {
        return isAnswerable() && withdrawn.isPresent();
    }

    public String getWithdrawalText() {
        LostDayRow lost = withdrawn.orElseThrow();
        return Texts.of("deliveries.withdraw.ask", lost.day(), lost.reason());
    }

    public List<Loss> getLosses() {
        return lostDays.of(kind(), row().name()).stream()
                .map(
                        lost ->
                                new Loss(
                                        Address.of(request, getLine().page())
                                                .with("perte", lost.id())
                                                .toString(),
                                        French.date(lost.day()),
                                        lost.reason(),
                                        Texts.of(
                                                "deliveries.loss.by",
                                                lost.by(),
                                                lost.at().atZone(Settings.zone()).toLocalDate())))
                .toList();
    }

    /** The latest ones of a year, lost or not. */
    private NavigableSet<LocalDate> missing() {
        if (missing == null) {
            LocalDate until = row().endedFrom().orElse(LocalDate.now(clock)).minusDays(1);
            LocalDate from = until.minusYears(1);
            missing =
                    until.isBefore(row().first())
                            ? new TreeSet<>()
                            : lostDays.missing(
                                    kind(),
                                    row().name(),
                                    ReportingPeriod.within(
                                            from.isBefore(row().first()) ? row().first() : from,
                                            until));
        }
        return missing;
    }

    public boolean isMissing() {
        return !missing().isEmpty();
    }

    /** « 12 jours attendus n’ont pas été livrés : 10, 11 et 12/05/2021 » */
    public String getMissingText() {
        List<String> days = missing().stream().map(French::date).toList();
        int left = Math.max(0, days.size() - MOST_MISSING);
        return Texts.of(
                left == 0 ? "deliveries.missing.all" : "deliveries.missing.last",
                DeliveredLine.count(days.size(), kind()),
                String.join(", ", days.subList(left, days.size())));
    }
}
