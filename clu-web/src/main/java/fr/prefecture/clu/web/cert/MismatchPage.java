package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Checkpoint;
import fr.prefecture.clu.cert.Explanations;
import fr.prefecture.clu.cert.Span;
import fr.prefecture.clu.cert.Workload;
import fr.prefecture.clu.cert.Workloads;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why a declared backlog does not follow from the flows, or the way to correct it. */
@Named
@RequestScoped
public class MismatchPage {

    @Inject Workloads workloads;
    @Inject Explanations explanations;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<MismatchLine> line = Optional.empty();
    private String reason;

    @PostConstruct
    void begin() {
        Optional<Span> span = span();
        if (span.isEmpty()) {
            return;
        }
        for (Workload work : rows(span.get())) {
            for (Checkpoint checkpoint : work.checkpoints()) {
                if (checkpoint.statement().span().equals(span.get())
                        && work.title().equals(parameter("titre"))
                        && checkpoint.state() == Checkpoint.State.MISMATCH) {
                    line = Optional.of(new MismatchLine(work.name(), checkpoint));
                }
            }
        }
    }

    private List<Workload> rows(Span span) {
        LocalDate anchor = span.anchor();
        return workloads.rows(new ReportingPeriod(anchor, anchor), Optional.of(parameter("dept")));
    }

    private Optional<Span> span() {
        String asked = parameter("periode");
        try {
            return AskedPeriod.span(asked).or(() -> Optional.of(Span.day(LocalDate.parse(asked))));
        } catch (DateTimeException | RuleBroken e) {
            return Optional.empty();
        }
    }

    public void load() throws IOException {
        if (line.isEmpty()) {
            messages.missing();
        }
    }

    public String explain() throws IOException {
        Checkpoint checkpoint = getLine().checkpoint();
        explanations.explain(
                checkpoint.statement().territory(),
                checkpoint.statement().title(),
                checkpoint.statement().span(),
                checkpoint.mismatch().orElseThrow(),
                reason == null ? "" : reason);
        messages.tellNext(Texts.of("cert.mismatch.explained", getLine().name()));
        messages.leadTo(getTerritoryAddress());
        return null;
    }

    public MismatchLine getLine() {
        return line.orElseThrow();
    }

    /** The reason that somebody gave; nothing before. */
    public String getExplained() {
        return getLine()
                .checkpoint()
                .explanation()
                .map(
                        e ->
                                Texts.of(
                                        "cert.explained",
                                        e.reason(),
                                        Texts.of("cert.saidBy", e.by(), e.at())))
                .orElse("");
    }

    public String getCorrectAddress() {
        return Address.of(request, "/cert/saisie")
                .with("periode", getLine().checkpoint().statement().span())
                .toString();
    }

    public String getTerritoryAddress() {
        return Address.of(
                        request,
                        TerritoryAddress.path(getLine().checkpoint().statement().territory()))
                .toString();
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
